# SPDX-License-Identifier: Apache-2.0
# The compile options that every target of ours shares, on one interface target instead of global flags.
add_library(dateline_options INTERFACE)
target_compile_features(dateline_options INTERFACE cxx_std_20)
if(DATELINE_DEVELOPER)
  target_compile_options(dateline_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 reports these inside the standard library's own inlined code.
  target_compile_options(dateline_options INTERFACE -Wno-restrict -Wno-maybe-uninitialized -Wno-dangling-pointer -Wno-stringop-overread
                         -Wno-array-bounds -Wno-stringop-overflow)
endif()
# Results must not depend on how a compiler fuses multiplications and additions.
target_compile_options(dateline_options INTERFACE -ffp-contract=off)
if(DATELINE_SANITIZE)
  target_compile_options(dateline_options INTERFACE -fsanitize=${DATELINE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(dateline_options INTERFACE -fsanitize=${DATELINE_SANITIZE})
  target_compile_definitions(dateline_options INTERFACE _GLIBCXX_ASSERTIONS)
endif()
if(DATELINE_FUZZ)
  target_compile_options(dateline_options INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-omit-frame-pointer)
  target_link_options(dateline_options INTERFACE -fsanitize=address,undefined)
endif()
