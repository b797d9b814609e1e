//! The present moment and new ids: the only clock and the only dice.

#[cfg(feature = "wrong-clock")]
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::ZonedDateTime;
use siaran_model::{Date, OrganisationId, ReleaseId, SpeakerId, TemplateId, Timestamp};

/// Now, to the second, in the zone of this machine.
pub(crate) fn now() -> Timestamp {
    timestamp(&clock())
}

/// What the clock of this machine says.
fn clock() -> ZonedDateTime {
    let now = ZonedDateTime::now();
    #[cfg(feature = "wrong-clock")]
    let now = now + jiff::SignedDuration::from_secs(WRONG_BY.load(Ordering::Relaxed));
    now
}

#[cfg(feature = "wrong-clock")]
static WRONG_BY: AtomicI64 = AtomicI64::new(0);

/// Lets this program's clock be ahead by so many seconds, or behind. Nobody has a
/// machine whose clock tests may set.
#[cfg(feature = "wrong-clock")]
pub fn set_clock_ahead(seconds: i64) {
    WRONG_BY.store(seconds, Ordering::Relaxed);
}

/// The moment so many days before another.
pub(crate) fn days_before(moment: Timestamp, days: i64) -> Timestamp {
    let since = u64::try_from(moment.unix_seconds() - days * 86_400).unwrap_or_default();
    moment_of(std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(since))
}

/// The moment of something on disk, in the zone of this machine.
pub(crate) fn moment_of(time: std::time::SystemTime) -> Timestamp {
    // A year that no calendar has is as good as any other.
    ZonedDateTime::try_from(time).map_or_else(|_| now(), |moment| timestamp(&moment))
}

fn timestamp(moment: &ZonedDateTime) -> Timestamp {
    let text = moment.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
    Timestamp::parse(&text).expect("the format is a timestamp's")
}

/// Today, in the zone of this machine.
pub(crate) fn today() -> Date {
    now().date()
}

/// An id that no other release has.
pub(crate) fn new_release_id() -> ReleaseId {
    ReleaseId::new(random_digits()).expect("32 hexadecimal digits")
}

/// An id that no other template has.
pub(crate) fn new_template_id() -> TemplateId {
    TemplateId::new(random_digits()).expect("32 hexadecimal digits")
}

/// An id that no other organisation has.
pub(crate) fn new_organisation_id() -> OrganisationId {
    OrganisationId::new(random_digits()).expect("32 hexadecimal digits")
}

/// An id that no other speaker has, in the directory or in a release.
pub(crate) fn new_speaker_id() -> SpeakerId {
    SpeakerId::new(random_digits()).expect("32 hexadecimal digits")
}

fn random_digits() -> String {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).expect("every system we run on has a source of randomness");
    hex(&bytes)
}

/// Bytes as hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").expect("a string takes everything");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_differ() {
        assert_ne!(new_release_id(), new_release_id());
    }

    #[test]
    fn the_present_has_a_day() {
        assert!(now().date() >= Date::parse("2026-01-01").unwrap());
    }
}
