//! A number and a step of its history, as they are put into the register.

use siaran_model::ReleaseId;
use sqlx::SqliteConnection;

use super::{Count, NumberAct, NumberDeed, NumberState};
use crate::StoreError;
use crate::releases::name_of;

/// A number as it will stand in the register.
pub(super) struct Entry<'a> {
    pub(super) count: &'a Count,
    pub(super) number: u32,
    pub(super) release: Option<&'a ReleaseId>,
    pub(super) title: &'a str,
    pub(super) text: Option<String>,
    /// A note, or why it was cancelled.
    pub(super) words: &'a str,
}

impl<'a> Entry<'a> {
    /// A number without a release.
    pub(super) fn noted(count: &'a Count, number: u32, note: &'a str) -> Self {
        Self {
            count,
            number,
            release: None,
            title: "",
            text: None,
            words: note,
        }
    }

    /// Puts it there, and the deed into its history.
    pub(super) async fn put(
        &self,
        connection: &mut SqliteConnection,
        deed: NumberDeed,
        act: NumberAct<'_>,
    ) -> Result<(), StoreError> {
        let state = match deed {
            NumberDeed::Reserved | NumberDeed::Freed => NumberState::Reserved,
            NumberDeed::Assigned => NumberState::Assigned,
            NumberDeed::Recorded => NumberState::Outside,
            NumberDeed::Cancelled => NumberState::Cancelled,
        };
        let (note, reason) = match deed {
            NumberDeed::Reserved | NumberDeed::Freed | NumberDeed::Recorded => {
                (Some(self.words), "")
            }
            // What was noted before stays.
            NumberDeed::Assigned => (None, ""),
            NumberDeed::Cancelled => (None, self.words),
        };
        let at = act.at.in_utc().to_string();
        let when = |wanted: bool| wanted.then_some(&at);
        sqlx::query(
            "INSERT INTO numbers (organisation, year, number, state, release, title, text, note,
                                  reason, by, reserved_at, assigned_at, cancelled_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, coalesce(?8, ''), ?9, ?10, ?11, ?12, ?13)
             ON CONFLICT (organisation, year, number) DO UPDATE SET
                 state = ?4, release = ?5, title = ?6, text = ?7, note = coalesce(?8, note),
                 reason = ?9, by = ?10, reserved_at = coalesce(?11, reserved_at),
                 assigned_at = CASE ?4 WHEN 'reserved' THEN NULL
                                       ELSE coalesce(?12, assigned_at) END,
                 cancelled_at = ?13",
        )
        .bind(self.count.organisation.as_str())
        .bind(self.count.year)
        .bind(self.number)
        .bind(name_of(&state))
        .bind(self.release.map(ReleaseId::as_str))
        .bind(self.title)
        .bind(&self.text)
        .bind(note)
        .bind(reason)
        .bind(act.by)
        .bind(when(state == NumberState::Reserved))
        .bind(when(matches!(
            state,
            NumberState::Assigned | NumberState::Outside
        )))
        .bind(when(state == NumberState::Cancelled))
        .execute(&mut *connection)
        .await?;
        sqlx::query(
            "INSERT INTO number_events (organisation, year, number, step, deed, release, title,
                                        text, words, by, at)
             SELECT ?1, ?2, ?3, coalesce(max(step), 0) + 1, ?4, ?5, ?6, ?7, ?8, ?9, ?10
             FROM number_events WHERE organisation = ?1 AND year = ?2 AND number = ?3",
        )
        .bind(self.count.organisation.as_str())
        .bind(self.count.year)
        .bind(self.number)
        .bind(name_of(&deed))
        .bind(self.release.map(ReleaseId::as_str))
        .bind(self.title)
        .bind(&self.text)
        .bind(self.words)
        .bind(act.by)
        .bind(&at)
        .execute(connection)
        .await?;
        Ok(())
    }
}
