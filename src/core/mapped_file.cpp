// SPDX-License-Identifier: Apache-2.0
#include "core/mapped_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <sstream>
#include <system_error>

namespace dateline {
namespace {

tl::unexpected<Error> system_failure(const std::filesystem::path& path) {
    const auto code = errno == ENOENT ? ErrorCode::not_found : ErrorCode::unreadable;
    return fail(code, std::generic_category().message(errno), path.string());
}

}  // namespace

Result<MappedFile> MappedFile::open(const std::filesystem::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return system_failure(path);
    struct stat status {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return fail(ErrorCode::unreadable, "not a regular file", path.string());
    }
    if (status.st_size == 0) {
        ::close(descriptor);
        return fail(ErrorCode::empty_input, "the file is empty", path.string());
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    void* data = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    ::close(descriptor);
    if (data == MAP_FAILED) return system_failure(path);
    MappedFile file;
    file.data_ = data;
    file.size_ = size;
    return file;
}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    return *this;
}

MappedFile::~MappedFile() {
    if (data_ != nullptr) ::munmap(data_, size_);
}

Result<std::string> read_file(const std::filesystem::path& path, std::size_t limit) {
    std::error_code problem;
    if (std::filesystem::is_directory(path, problem)) return fail(ErrorCode::unreadable, "is a folder, not a file", path.string());
    std::ifstream in(path, std::ios::binary);
    if (!in) return system_failure(path);
    std::string out;
    std::string block(std::size_t{1} << 16U, '\0');
    while (in.read(block.data(), static_cast<std::streamsize>(block.size())) || in.gcount() > 0) {
        out.append(block, 0, static_cast<std::size_t>(in.gcount()));
        if (out.size() > limit) return fail(ErrorCode::too_large, "larger than the limit of " + std::to_string(limit) + " bytes", path.string());
    }
    if (in.bad()) return fail(ErrorCode::unreadable, "reading failed half-way", path.string(), out.size());
    return out;
}

}  // namespace dateline
