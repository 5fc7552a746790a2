// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

#include "dateline/error.hpp"
#include "reading/places/skeleton_hash.hpp"

namespace dateline::places {

[[nodiscard]] inline double logistic(double x) { return 1.0 / (1.0 + std::exp(-x)); }

/// Weights of a linear model by the names of its features ("previous=in"). Written by training/places, read from a TSV table.
class LinearModel {
  public:
    /// Columns feature, weight. Errors: invalid_format naming the line.
    [[nodiscard]] static Result<LinearModel> parse(std::string_view text, std::string_view where);

    /// Zero for features that the model does not know.
    [[nodiscard]] float weight(std::uint64_t feature) const {
        if (slots_.empty()) return 0;
        for (auto at = feature & mask_;; at = (at + 1) & mask_) {
            if (slots_[at].feature == feature) return slots_[at].weight;
            if (slots_[at].feature == 0) return 0;
        }
    }
    [[nodiscard]] float weight(std::string_view feature) const { return weight(fnv1a(feature)); }
    [[nodiscard]] std::size_t size() const { return size_; }

  private:
    struct Slot {
        std::uint64_t feature = 0;
        float weight = 0;
    };
    std::vector<Slot> slots_{};  ///< open addressing, a power of two, at most half full
    std::uint64_t mask_ = 0;
    std::size_t size_ = 0;
};

}  // namespace dateline::places
