// SPDX-License-Identifier: Apache-2.0
#include "core/sha256.hpp"

#include <openssl/evp.h>

#include <array>
#include <stdexcept>

namespace dateline {

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, 32> digest{};
    unsigned int size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1 || size != digest.size())
        throw std::runtime_error("SHA-256 is not available in the cryptography library");
    static constexpr std::string_view hex = "0123456789abcdef";
    std::string out;
    out.reserve(64);
    for (const auto byte : digest) {
        out += hex[byte >> 4U];
        out += hex[byte & 15U];
    }
    return out;
}

}  // namespace dateline
