//! English words by their shape.

use crate::words::word_set;

word_set!(pub(crate) MONTHS, "
    january february march april may june july august september october november december
");

word_set!(pub(crate) WEEKDAYS, "
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays
    fridays saturdays sundays
");

/// A form of a verb in which it says what its subject did or does.
pub(crate) fn is_finite(word: &str) -> bool {
    is_past(word) || is_present(word)
}

/// *opens*: what a subject in the singular does now.
pub(crate) fn is_present(word: &str) -> bool {
    let Some(stem) = word.strip_suffix('s') else {
        return false;
    };
    !PLURALS.contains(word) && forms(stem, &["e"]).any(is_base)
}

/// *opened*, *won*.
pub(crate) fn is_past(word: &str) -> bool {
    IRREGULAR_PASTS.contains(word) || is_regular_past(word)
}

/// *opened*, *held*: how a verb stands after *is* and *has*.
pub(crate) fn is_participle(word: &str) -> bool {
    IRREGULAR_PARTICIPLES.contains(word) || is_regular_past(word)
}

/// A verb without an ending.
pub(crate) fn is_base(word: &str) -> bool {
    VERBS.contains(word) || IRREGULAR_VERBS.contains(word)
}

fn is_regular_past(word: &str) -> bool {
    let Some(stem) = word.strip_suffix("ed") else {
        return false;
    };
    forms(stem, &["e"]).any(|base| VERBS.contains(base))
        || stem
            .strip_suffix('i')
            .is_some_and(|stem| VERBS.contains(format!("{stem}y").as_str()))
        || (stem.len() > 3
            && stem.is_char_boundary(stem.len() - 1)
            && stem.as_bytes()[stem.len() - 1] == stem.as_bytes()[stem.len() - 2]
            && VERBS.contains(&stem[..stem.len() - 1]))
}

/// A stem as it is, without *e* (*reach-es*) and with it (*launch-e-d*).
fn forms<'s>(stem: &'s str, ends: &[&str]) -> impl Iterator<Item = &'s str> {
    let shorter = ends.iter().find_map(|end| stem.strip_suffix(end));
    let longer = VERBS
        .iter()
        .copied()
        .find(|verb| verb.strip_suffix('e') == Some(stem));
    let y = stem.strip_suffix("ie").and_then(|stem| {
        VERBS
            .iter()
            .copied()
            .find(|verb| verb.strip_suffix('y') == Some(stem))
    });
    [Some(stem), shorter, longer, y].into_iter().flatten()
}

word_set!(
    VERBS,
    "
    achieve add adopt agree allocate announce appoint approve arrest assist award ban boost call
    celebrate clarify clean close complete confirm connect create deliver deny develop digitise
    digitize distribute donate elect equip establish evacuate exceed expand explain extend
    finish fund hand host improve inaugurate inspect install introduce invite issue join launch
    mark modernise modernize name offer open outline pass pay plan plant pledge present prevent
    process protect provide publish raise reach receive reduce register reject release relocate
    remind renovate reopen repair report rescue restore return sanction seize select serve sign
    start streamline strengthen support suspend tackle target test track train treat unveil
    upgrade urge vaccinate visit warn welcome
"
);

word_set!(
    IRREGULAR_VERBS,
    "
    begin break bring build cut draw fall fight find get give grow hold keep lead make meet rise
    run see sell send set speak spend take teach win
"
);

word_set!(
    IRREGULAR_PASTS,
    "
    began brought built drew fell fought found gave grew held kept led made met rose said sent
    sold spent spoke taught took won
"
);

word_set!(
    IRREGULAR_PARTICIPLES,
    "
    begun brought broken built drawn fallen fought found given grown held kept led made met risen
    sent set sold spent spoken taken taught won
"
);

// Nouns in the plural more often than verbs.
word_set!(
    PLURALS,
    "
    awards bans calls cuts deals ends finds funds hands issues marks names offers plans plants
    presents processes reports runs sets supports targets tests tracks trains treats visits
    releases returns draws breaks fights sanctions repairs leads upgrades
"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_verbs_are_recognised() {
        for word in [
            "opened",
            "planned",
            "signed",
            "launched",
            "denied",
            "held",
            "inaugurated",
        ] {
            assert!(is_past(word), "{word}");
        }
        for word in [
            "opens",
            "launches",
            "inaugurates",
            "denies",
            "builds",
            "reaches",
        ] {
            assert!(is_present(word), "{word}");
        }
        for word in ["need", "bed", "hundred", "red", "speed"] {
            assert!(!is_past(word), "{word}");
        }
        for word in ["reports", "plans", "services", "residents", "clinics", "is"] {
            assert!(!is_present(word), "{word}");
        }
    }
}
