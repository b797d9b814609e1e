//! How one organisation's releases are set on paper.

use serde::{Deserialize, Serialize};

/// Paper and type.
///
/// Releases from before there was a choice have none of it in their JSON; they
/// are set as they always were.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Print {
    /// The sheet of paper.
    pub paper: Paper,
    /// The family of type.
    pub typeface: Typeface,
    /// The height of running text; all else keeps its proportion to it.
    pub size: TypeSize,
    /// Whether running text ends at the right edge as it starts at the left.
    pub justified: bool,
}

impl<'de> Deserialize<'de> for Print {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Form {
            paper: Paper,
            typeface: Typeface,
            size: TypeSize,
            justified: bool,
        }
        // Where a field is missing, serde asks its type for an option.
        let form = Option::<Form>::deserialize(deserializer)?;
        Ok(form.map_or_else(Self::default, |form| Self {
            paper: form.paper,
            typeface: form.typeface,
            size: form.size,
            justified: form.justified,
        }))
    }
}

/// What exported files are called, without their ending: `{date}`, `{headline}`,
/// `{number}`, `{organisation}` and `{code}`, all else as written. Empty, as in
/// releases from before there was a choice: date and headline.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct FileName(pub String);

impl<'de> Deserialize<'de> for FileName {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Where a field is missing, serde asks its type for an option.
        Ok(Self(Option::deserialize(deserializer)?.unwrap_or_default()))
    }
}

/// A size of paper, upright.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Paper {
    /// 210 × 297 mm (ISO 216).
    #[default]
    A4,
    /// 215 × 330 mm: *folio*, which Indonesian offices still use.
    F4,
}

/// A family of type that every office has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Typeface {
    /// Times New Roman, or Liberation Serif, which has the same widths.
    #[default]
    Times,
    /// Arial, or Liberation Sans, which has the same widths.
    Arial,
    /// Calibri, or Carlito, which has the same widths.
    Calibri,
}

/// A height of type in whole points, from 9 to 14.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct TypeSize(#[cfg_attr(feature = "schema", schemars(range(min = 9, max = 14)))] u8);

/// Why a number is no height of type.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("running text is set in 9 to 14 points, not in {0}")]
pub struct TypeSizeError(u8);

impl TypeSize {
    /// This many points.
    pub fn new(points: u8) -> Result<Self, TypeSizeError> {
        if (9..=14).contains(&points) {
            Ok(Self(points))
        } else {
            Err(TypeSizeError(points))
        }
    }

    /// How many points.
    pub fn points(self) -> u8 {
        self.0
    }
}

impl Default for TypeSize {
    /// 12 points, as most offices print.
    fn default() -> Self {
        Self(12)
    }
}

impl<'de> Deserialize<'de> for TypeSize {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(u8::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn type_is_neither_too_small_nor_too_large_to_read() {
        for points in [0, 8, 15, 255] {
            assert!(TypeSize::new(points).is_err(), "{points}");
        }
        assert_eq!(TypeSize::new(11).map(TypeSize::points), Ok(11));
    }
}
