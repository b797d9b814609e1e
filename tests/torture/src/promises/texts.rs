//! A text that was saved is there, whole, and nobody's is overwritten unseen: by
//! typing, by creating, and by files that come in. A release lies in the bin if and
//! only if it was put there. What comes in has its pictures.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use siaran_app::{
    App, Arrival, ErrorCode, ListFilter, Meet, Opened, RELEASE_ENDING, write_release_file,
};
use siaran_model::{Logo, Release, ReleaseId, TemplateId, Timestamp};

use super::told;
use crate::act::{Act, Answer};
use crate::hands::{Duty, Hands, must};
use crate::said::{Said, picture, said, written};

/// What somebody else may do to a text meanwhile.
pub(crate) const REFUSALS: [ErrorCode; 2] =
    [ErrorCode::ReleaseChangedElsewhere, ErrorCode::ReleaseInBin];

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Deed {
    /// A release is made from a template.
    Create,
    /// A release says this from now on.
    Save {
        release: ReleaseId,
        said: Said,
        based_on: u32,
    },
    /// A release that is new comes in from a file.
    Receive { release: ReleaseId, said: Said },
    /// A text comes in from a file and takes the place of another.
    Replace {
        release: ReleaseId,
        said: Said,
        over: Said,
        based_on: u32,
    },
    /// A release goes into the bin, or out of it.
    Bin { release: ReleaseId, bin: bool },
}

/// Opens a release, or makes one, and types into it, a few letters at a time.
/// So there are many sittings, and many versions that nobody asked for.
pub(crate) async fn type_on(hands: &mut Hands) {
    let Some(Opened {
        release,
        mut revision,
        ..
    }) = open_some(hands).await
    else {
        return;
    };
    must("begin", hands.app.begin_sitting(&release).await);
    for _ in 0..hands.dice.u32(1..=3) {
        let release = written(release.clone(), hands.new_number());
        match save(hands, &release, revision).await {
            Some(saved) => revision = saved,
            None => return,
        }
        hands.rest().await;
    }
}

async fn open_some(hands: &mut Hands) -> Option<Opened> {
    if hands.dice.u8(..8) > 0
        && let Some(opened) = hands.some_release().await
    {
        return Some(opened);
    }
    let template = klarifikasi();
    let made = hands.app.create_release(&template);
    hands
        .attempt(Act::Text(Deed::Create), made, |made| {
            Answer::Made(made.release.id.clone(), made.revision)
        })
        .await
}

/// Saves a release. Answers its revision, unless somebody else was faster.
pub(crate) async fn save(hands: &Hands, release: &Release, based_on: u32) -> Option<u32> {
    let deed = Deed::Save {
        release: release.id.clone(),
        said: said(release).expect("a text of ours"),
        based_on,
    };
    let saved = hands.app.save_release(release, based_on);
    let saved = hands.attempt(Act::Text(deed), saved, |saved| {
        Answer::Revision(saved.revision)
    });
    Some(saved.await?.revision)
}

/// Puts a release into the bin, and sometimes thinks better of that.
pub(crate) async fn bin(hands: &mut Hands) {
    let Some(Opened { release, .. }) = hands.some_release_for(Duty::Bin).await else {
        return;
    };
    let deed = |bin| {
        Act::Text(Deed::Bin {
            release: release.id.clone(),
            bin,
        })
    };
    let binned = hands.app.bin_release(&release.id);
    hands.attempt(deed(true), binned, |()| Answer::Done).await;
    if hands.dice.bool() {
        hands.rest().await;
        let back = hands.app.restore_release(&release.id);
        hands.attempt(deed(false), back, |()| Answer::Done).await;
    }
}

/// Takes in the file of a release that is new.
pub(crate) async fn receive(hands: &mut Hands) {
    let release = siaran_app::new_release(&klarifikasi()).expect("a template of ours");
    let mut release = written(release, hands.new_number());
    let id = format!("kiriman-{}", hands.new_number());
    release.id = ReleaseId::new(id).expect("a well-formed id");
    let picture = picture(&mut hands.dice);
    release.organisation.logo = Some(Logo {
        image: picture.id.clone(),
        alt: "Lambang".to_owned(),
    });
    release.images.push(picture);
    let path = hands.file("kiriman", RELEASE_ENDING);
    let at = Timestamp::parse("2026-03-02T02:00:00Z").expect("a moment");
    must("write", write_release_file(&release, at, &path));
    let deed = Deed::Receive {
        release: release.id.clone(),
        said: said(&release).expect("a text of ours"),
    };
    let received = hands.app.receive_file(&path);
    hands
        .attempt(Act::Text(deed), received, |arrival| match arrival {
            Arrival::Opened(opened) => Answer::Revision(opened.revision),
            Arrival::Met(meeting) => panic!("the library has {} already", meeting.release.id),
            Arrival::Offered(offer) => panic!("{} is a template", offer.template.id),
        })
        .await;
}

/// Sends a release, goes on with it, and takes the file back in.
pub(crate) async fn take_back(hands: &mut Hands) {
    let Some(opened) = hands.some_release_for(Duty::Replace).await else {
        return;
    };
    let path = hands.file("terkirim", RELEASE_ENDING);
    must("send", hands.app.send_release(&opened.release, &path).await);
    let newer = written(opened.release, hands.new_number());
    if save(hands, &newer, opened.revision).await.is_none() {
        return;
    }
    let arrival = must("look into a file", hands.app.receive_file(&path).await);
    let Arrival::Met(meeting) = arrival else {
        panic!("{} says what it said before", newer.id);
    };
    let from_file = said(&meeting.release).expect("a text of ours");
    let deed = Deed::Replace {
        release: newer.id,
        said: from_file.clone(),
        over: said(&meeting.here.release).expect("a text of ours"),
        based_on: meeting.here.revision,
    };
    let met = hands
        .app
        .meet(&meeting.release, meeting.here.revision, Meet::Replace);
    hands
        .attempt(Act::Text(deed), met, |met| match said(&met.release) {
            Ok(said) if said == from_file => Answer::Revision(met.revision),
            // Somebody has typed into it already.
            Ok(_) | Err(_) => Answer::Done,
        })
        .await;
}

fn klarifikasi() -> TemplateId {
    TemplateId::new("klarifikasi").expect("a well-formed id")
}

/// The texts that were acknowledged.
#[derive(Debug, Clone, Default)]
pub(crate) struct Texts {
    releases: BTreeMap<ReleaseId, Kept>,
}

/// What is known of one release.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Kept {
    said: Said,
    revision: u32,
    bin: bool,
    /// The revisions since somebody last looked: what each was based on, and said.
    steps: BTreeMap<u32, (u32, Said)>,
}

impl Kept {
    fn new(said: Said, revision: u32) -> Self {
        Self {
            said,
            revision,
            bin: false,
            steps: BTreeMap::new(),
        }
    }

    fn step(&mut self, revision: u32, based_on: u32, said: Said) {
        let step = self.steps.entry(revision).or_insert((0, said));
        step.0 = step.0.max(based_on);
    }

    /// The first revision that is not based on the one before it, and says something
    /// else: equal words are kept whatever they are based on.
    fn overwriting(&self) -> Option<u32> {
        let pairs = self.steps.iter().zip(self.steps.iter().skip(1));
        pairs
            .filter(|((before, (_, said)), (_, (based_on, says)))| {
                based_on < before && says != said
            })
            .map(|(_, (revision, _))| *revision)
            .next()
    }
}

impl Texts {
    /// Knows of a release without having asked for it.
    pub(crate) fn hold(&mut self, id: ReleaseId, said: Said, revision: u32) {
        self.releases.insert(id, Kept::new(said, revision));
    }

    pub(super) fn done(&mut self, deed: Deed, answer: Answer) -> Result<(), String> {
        match (deed, answer) {
            (Deed::Create, Answer::Made(id, revision)) => {
                let said = Said {
                    text: 0,
                    number: None,
                };
                self.hold(id, said, revision);
            }
            (Deed::Receive { release, said }, Answer::Revision(revision)) => {
                self.hold(release, said, revision);
            }
            (
                Deed::Save {
                    release,
                    said,
                    based_on,
                }
                | Deed::Replace {
                    release,
                    said,
                    based_on,
                    ..
                },
                Answer::Revision(revision),
            ) => {
                let kept = self.of(&release)?;
                kept.step(revision, based_on, said.clone());
                // Who was first to save may be last to say so.
                if revision > kept.revision {
                    kept.said = said;
                    kept.revision = revision;
                }
            }
            (Deed::Replace { .. }, Answer::Done) => {}
            (Deed::Bin { release, bin }, Answer::Done) => self.of(&release)?.bin = bin,
            (deed, answer) => return Err(format!("{deed:?} was answered by {answer:?}")),
        }
        Ok(())
    }

    fn of(&mut self, id: &ReleaseId) -> Result<&mut Kept, String> {
        self.releases
            .get_mut(id)
            .ok_or_else(|| format!("{id} was saved and never made"))
    }

    /// Answers every release of the library.
    pub(super) async fn settle(&mut self, app: &App, open: &[Act]) -> Result<Vec<Release>, String> {
        let mut found = Vec::new();
        let mut ids = BTreeMap::new();
        for bin in [false, true] {
            for id in listed(app, bin).await? {
                ids.insert(id, bin);
            }
        }
        if let Some(lost) = self.releases.keys().find(|id| !ids.contains_key(id)) {
            return Err(format!("{lost} is lost"));
        }
        for (id, bin) in ids {
            let Opened {
                release, revision, ..
            } = told(app.open_release(&id).await)?;
            let says = said(&release)?;
            let may_say = may_say(open, &id, &says);
            match self.releases.get(&id) {
                None if may_say => {}
                None => return Err(format!("nobody made {id}, which says {says:?}")),
                Some(kept) => {
                    let is_as_kept = says == kept.said && revision >= kept.revision;
                    let is_later = may_say && revision > kept.revision;
                    if !is_as_kept && !is_later {
                        return Err(format!(
                            "{id} says {says:?} in revision {revision}, and should {kept:?}"
                        ));
                    }
                    if bin != kept.bin && !may_be_in_bin(open, &id, bin) {
                        return Err(format!("{id}: in the bin is {bin}"));
                    }
                    if let Some(revision) = kept.overwriting() {
                        return Err(format!(
                            "{id}: {revision} overwrote another unseen: {:?}",
                            kept.steps
                        ));
                    }
                }
            }
            let missing = told(app.missing_pictures(&release).await)?;
            if !missing.is_empty() {
                return Err(format!("{id} has lost its pictures {missing:?}"));
            }
            let mut kept = Kept::new(says, revision);
            kept.bin = bin;
            self.releases.insert(id, kept);
            found.push(release);
        }
        Ok(found)
    }
}

/// Whether something that was only tried explains what a release says.
fn may_say(open: &[Act], id: &ReleaseId, says: &Said) -> bool {
    open.iter().any(|act| match act {
        Act::Text(Deed::Create) => says.text == 0,
        Act::Text(
            Deed::Save { release, said, .. }
            | Deed::Receive { release, said }
            | Deed::Replace { release, said, .. },
        ) => release == id && said == says,
        Act::Text(Deed::Bin { .. })
        | Act::Version(_)
        | Act::Number(_)
        | Act::Template(_)
        | Act::Backup(_) => false,
    })
}

fn may_be_in_bin(open: &[Act], id: &ReleaseId, is: bool) -> bool {
    let tried = Act::Text(Deed::Bin {
        release: id.clone(),
        bin: is,
    });
    open.contains(&tried)
}

async fn listed(app: &App, bin: bool) -> Result<Vec<ReleaseId>, String> {
    let filter = ListFilter {
        bin,
        limit: 1_000,
        ..ListFilter::default()
    };
    let page = told(app.list_releases(&filter).await)?;
    Ok(page.releases.into_iter().map(|row| row.id).collect())
}
