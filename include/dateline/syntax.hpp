// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "dateline/enum_names.hpp"
#include "dateline/span.hpp"

namespace dateline {

/// Universal part-of-speech tags, UD version 2.
enum class Upos : std::uint8_t { ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X };
template <>
struct EnumNames<Upos> {
    static constexpr std::array<std::string_view, 17> values{"ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
                                                             "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
};

/// A syntactic word of Universal Dependencies. The words of a multi-word token share its characters piece by piece.
struct Token {
    ByteSpan span{};
    std::string lemma{};
    std::string feats{};                ///< UD features, "Number=Sing|Tense=Past", sorted; empty where none
    std::string deprel{};               ///< UD relation with subtype
    std::int32_t head = -1;             ///< index of the head among all tokens of the document; -1: root of its sentence
    Upos upos = Upos::X;
    friend bool operator==(const Token&, const Token&) = default;
};

/// Tokens [first, last) of the document; paragraphs end sentences.
struct Sentence {
    ByteSpan span{};
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t paragraph = 0;        ///< index of its paragraph
    friend bool operator==(const Sentence&, const Sentence&) = default;
};

}  // namespace dateline
