//! What follows the text: end mark, boilerplate, contacts, who answers for the
//! release, and the official accounts.

use siaran_model::{Contact, EndPart, PartKind};

use super::letters::Letters;
use super::runs::{Runs, clean};
use super::{Composer, dates, shown};
use crate::{Field, Style};

/// Between the fields of one line.
const DOT: &str = " · ";

impl Composer<'_> {
    pub(super) fn end(&mut self) {
        let release = self.release;
        for part in &release.house.end {
            match part {
                EndPart::EndMark if shown(release, PartKind::EndMatter) => {
                    self.push_composed(
                        PartKind::EndMatter,
                        Style::EndMark,
                        release.house.end_mark.trim(),
                    );
                }
                EndPart::Boilerplate if shown(release, PartKind::Boilerplate) => self.boilerplate(),
                EndPart::Contacts if shown(release, PartKind::Contacts) => self.contacts(),
                EndPart::Responsible if shown(release, PartKind::EndMatter) => self.responsible(),
                EndPart::Accounts if shown(release, PartKind::EndMatter) => self.accounts(),
                EndPart::EndMark
                | EndPart::Boilerplate
                | EndPart::Contacts
                | EndPart::Responsible
                | EndPart::Accounts => {}
            }
        }
    }

    fn boilerplate(&mut self) {
        let release = self.release;
        if release.boilerplate.is_blank() {
            return;
        }
        let heading = format!("{} {}", self.words.about, clean(&release.organisation.name));
        self.push_composed(PartKind::Boilerplate, Style::EndHeading, heading.trim());
        let mut runs = Runs::default();
        runs.typed(Letters::of(&release.boilerplate, Field::Text));
        self.push(&PartKind::Boilerplate.id(), Style::Boilerplate, runs);
    }

    fn contacts(&mut self) {
        let contacts: Vec<_> = self
            .release
            .contacts
            .iter()
            .filter(|contact| !contact.is_blank())
            .collect();
        if contacts.is_empty() {
            return;
        }
        self.push_composed(PartKind::Contacts, Style::EndHeading, self.words.contacts);
        for contact in contacts {
            self.push(
                &PartKind::Contacts.id(),
                Style::Contact,
                contact_line(contact),
            );
        }
    }

    /// Who answers for the release, where and when.
    fn responsible(&mut self) {
        let release = self.release;
        let Some(responsible) = &release.responsible else {
            return;
        };
        let name = clean(&responsible.name);
        if name.is_empty() {
            return;
        }
        let place = match clean(&release.dateline.place) {
            place if place.is_empty() => clean(&release.organisation.city),
            place => place,
        };
        let date = release
            .dateline
            .date
            .map(|date| dates::long(date, release.language));
        let dated: Vec<_> = [Some(place), date]
            .into_iter()
            .flatten()
            .filter(|words| !words.is_empty())
            .collect();
        let part = PartKind::EndMatter;
        self.push_composed(part, Style::EndHeading, self.words.responsible);
        let mut runs = Runs::default();
        runs.strong(&name);
        self.push(&part.id(), Style::Responsible, runs);
        self.push_composed(part, Style::Responsible, &clean(&responsible.post));
        self.push_composed(part, Style::Responsible, &dated.join(", "));
    }

    fn accounts(&mut self) {
        let mut runs = Runs::default();
        for account in &self.release.organisation.accounts {
            let (network, name) = (clean(&account.network), clean(&account.name));
            if name.is_empty() {
                continue;
            }
            if !runs.is_empty() {
                runs.composed(DOT);
            }
            if !network.is_empty() {
                runs.composed(&format!("{network}: "));
            }
            runs.linked(&name, &name);
        }
        if !runs.is_empty() {
            let part = PartKind::EndMatter;
            self.push_composed(part, Style::EndHeading, self.words.accounts);
            self.push(&part.id(), Style::Account, runs);
        }
    }
}

/// *Sari Lestari, Pranata Humas · 0800 0000 0000 · humas@purwabakti.example*
fn contact_line(contact: &Contact) -> Runs {
    let mut runs = Runs::default();
    runs.strong(&clean(&contact.name));
    let post = clean(&contact.post);
    if !post.is_empty() {
        runs.composed(if runs.is_empty() { "" } else { ", " });
        runs.composed(&post);
    }
    let phone = clean(&contact.phone);
    if !phone.is_empty() {
        runs.composed(if runs.is_empty() { "" } else { DOT });
        let digits: String = phone
            .chars()
            .filter(|c| c.is_ascii_digit() || *c == '+')
            .collect();
        runs.linked(&phone, &format!("tel:{digits}"));
    }
    let email = clean(&contact.email);
    if !email.is_empty() {
        runs.composed(if runs.is_empty() { "" } else { DOT });
        runs.linked(&email, &format!("mailto:{email}"));
    }
    runs
}
