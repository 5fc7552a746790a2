# SPDX-License-Identifier: Apache-2.0
# Every library that the program uses, found once. All are Debian 12 packages (scripts/install-dependencies);
# docs/dependencies.md says why each was chosen. Packages without a CMake file of their own are found by pkg-config.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(tl-expected REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(simdjson REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(CLI11 REQUIRED)
find_package(tomlplusplus REQUIRED)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(sqlite3 REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(zstd REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(marisa REQUIRED IMPORTED_TARGET marisa)
pkg_check_modules(geographiclib REQUIRED IMPORTED_TARGET geographiclib)
# libcsv ships neither a CMake nor a pkg-config file.
find_library(CSV_LIBRARY csv REQUIRED)
find_path(CSV_INCLUDE_DIR csv.h REQUIRED)
