# SPDX-License-Identifier: Apache-2.0
# dateline_module(NAME [SOURCES ...] [LINKS ...]) - one static library a module, dateline::NAME. Headers beside the sources are
# included as "module/header.hpp", public ones as "dateline/header.hpp". Which module may include which is held by
# tests/architecture/allowed_includes.txt.
function(dateline_module name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  string(REPLACE "-" "_" target "dateline_${name}")
  add_library(${target} STATIC ${arg_SOURCES})
  add_library(dateline::${name} ALIAS ${target})
  target_include_directories(${target} PUBLIC
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/src> $<INSTALL_INTERFACE:include>)
  target_link_libraries(${target} PUBLIC ${arg_LINKS} PRIVATE dateline_options ${arg_PRIVATE_LINKS})
  set_property(GLOBAL APPEND PROPERTY DATELINE_MODULES ${target})
endfunction()

# dateline_test(NAME [SOURCES ...] [LINKS ...] [LABELS ...]) - one doctest program, run by CTest from the source folder.
function(dateline_test name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINKS;LABELS" ${ARGN})
  set(target "test_${name}")
  add_executable(${target} ${arg_SOURCES})
  target_link_libraries(${target} PRIVATE dateline_options dateline_test_main ${arg_LINKS})
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  add_test(NAME ${name} COMMAND ${target} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_tests_properties(${name} PROPERTIES LABELS "unit;${arg_LABELS}" TIMEOUT 600
                       ENVIRONMENT "DATELINE_DATA=${PROJECT_BINARY_DIR}/share;DATELINE_TEST_OUTPUT=${CMAKE_CURRENT_BINARY_DIR}")
endfunction()
