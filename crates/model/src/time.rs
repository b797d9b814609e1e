//! Dates and moments as a release states them. The present comes from outside.

use std::fmt;

use serde::{Deserialize, Serialize};
use time::format_description::BorrowedFormatItem;
use time::format_description::well_known::Rfc3339;
use time::macros::format_description;
use time::{OffsetDateTime, UtcOffset, Weekday};

const DAY: &[BorrowedFormatItem<'_>] = format_description!("[year]-[month]-[day]");

/// Why a string is no date or moment.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Not a day of the calendar.
    #[error("{0:?} is not a date such as 2026-02-25")]
    Date(String),
    /// Not a moment with its offset.
    #[error("{0:?} is not a moment such as 2026-02-25T10:00:00+07:00")]
    Timestamp(String),
}

/// A day of the calendar, written `2026-02-25`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(time::Date);

impl Date {
    /// The day written as `2026-02-25`.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        time::Date::parse(text, DAY)
            .map(Self)
            .map_err(|_| DateError::Date(text.to_owned()))
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u8 {
        self.0.day()
    }

    /// The month, from 1.
    pub fn month(self) -> u8 {
        self.0.month().into()
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// Days since Sunday, from 0 to 6.
    pub fn weekday(self) -> u8 {
        Weekday::number_days_from_sunday(self.0.weekday())
    }
}

impl From<time::Date> for Date {
    fn from(date: time::Date) -> Self {
        Self(date)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:04}-{:02}-{:02}",
            self.year(),
            self.month(),
            self.day()
        )
    }
}

/// A moment with the offset it was stated in, written
/// `2026-02-25T10:00:00+07:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(OffsetDateTime);

impl Timestamp {
    /// The moment written as `2026-02-25T10:00:00+07:00`.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        OffsetDateTime::parse(text, &Rfc3339)
            .map(Self)
            .map_err(|_| DateError::Timestamp(text.to_owned()))
    }

    /// The day, where the offset holds.
    pub fn date(self) -> Date {
        Date(self.0.date())
    }

    /// The hour of the day, where the offset holds.
    pub fn hour(self) -> u8 {
        self.0.hour()
    }

    /// The minute of the hour.
    pub fn minute(self) -> u8 {
        self.0.minute()
    }

    /// Minutes east of Greenwich.
    pub fn offset_minutes(self) -> i16 {
        self.0.offset().whole_minutes()
    }

    /// Seconds since 1970 in Greenwich.
    pub fn unix_seconds(self) -> i64 {
        self.0.unix_timestamp()
    }

    /// The same moment in Greenwich, for sorting as text.
    #[must_use]
    pub fn in_utc(self) -> Self {
        Self(self.0.to_offset(UtcOffset::UTC))
    }
}

impl From<OffsetDateTime> for Timestamp {
    fn from(moment: OffsetDateTime) -> Self {
        Self(moment)
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.format(&Rfc3339).map_err(|_| fmt::Error)?)
    }
}

macro_rules! as_text {
    ($name:ident, $format:literal) => {
        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Self::parse(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
            }
        }

        #[cfg(feature = "bindings")]
        impl specta::Type for $name {
            fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
                String::definition(types)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "format": $format })
            }
        }
    };
}

as_text!(Date, "date");
as_text!(Timestamp, "date-time");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_reads_back_as_it_was_written() {
        let date = Date::parse("2026-02-25").expect("a date");
        assert_eq!(date.to_string(), "2026-02-25");
        assert_eq!(date.weekday(), 3);
        assert!(Date::parse("2026-02-30").is_err());
    }

    #[test]
    fn a_moment_keeps_its_offset() {
        let moment = Timestamp::parse("2026-02-25T10:00:00+08:00").expect("a moment");
        assert_eq!((moment.hour(), moment.offset_minutes()), (10, 480));
        assert_eq!(moment.to_string(), "2026-02-25T10:00:00+08:00");
        assert_eq!(moment.in_utc().to_string(), "2026-02-25T02:00:00Z");
    }
}
