//! Everything saved, and what can be asked of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use siaran_checks::Observed;
use siaran_galley::{Galley, LeadIn, Question, Recognised, VerbChoices, compose, recognise};
use siaran_model::{Image, ImageData, ImageId, MediaType, PartId, Release, Text};
use siaran_store::{Store, StoreError};
use siaran_text::{Message, ShownMessage};

use crate::export::{self, ExportProgress, Exported, PlannedFile};
use crate::file::read_picture_file;
use crate::moment::{new_speaker_id, now};
use crate::press::Press;
use crate::preview::{self, PdfPreview};
use crate::safety::{self, Holding};
use crate::{AppError, ExportOptions, Format, built_in, file_stem, pictures};

/// The name of the library in its folder.
const FILE: &str = "library.sqlite";

/// A release as a clipboard holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clipping {
    /// For text fields that know bold and links.
    pub html: String,
    /// For those that do not.
    pub plain: String,
}

/// What the library of a writer holds, and what the writer can do with it.
/// Cheap to clone; all clones are the same library.
#[derive(Debug, Clone)]
pub struct App {
    pub(crate) store: Store,
    pub(crate) holding: Arc<Holding>,
}

impl App {
    /// The library in this folder; both are made if they are not there. How it
    /// was opened is in [`safety`](Self::safety).
    pub async fn open(folder: &Path) -> Result<Self, AppError> {
        Ok(Self::opened(safety::open(folder).await?))
    }

    /// The same, once what was known of damage is forgotten: somebody may have
    /// mended the file. Looks for damage before it returns.
    pub async fn open_again(folder: &Path) -> Result<Self, AppError> {
        Ok(Self::opened(safety::open_again(folder).await?))
    }

    fn opened((store, holding): (Store, Holding)) -> Self {
        let app = Self {
            store,
            holding: Arc::new(holding),
        };
        if app.is_sound() {
            app.list_old_releases_behind();
        }
        app
    }

    /// Brings into a library that was just opened what it must have.
    pub(crate) async fn prepare(store: &Store) -> Result<(), StoreError> {
        for template in built_in::templates() {
            store.put_built_in(&template, now()).await?;
        }
        Ok(())
    }

    /// The file of the library in this folder.
    pub fn library_file(folder: &Path) -> PathBuf {
        folder.join(FILE)
    }

    /// The folder of the daily backups of the library in this folder.
    pub fn backup_folder(folder: &Path) -> PathBuf {
        safety::backup_folder(folder)
    }

    /// Ends all work with the library. Nothing is lost without it; its file is
    /// then whole by itself.
    pub async fn close(&self) {
        self.store.close().await;
        self.holding.let_go();
    }

    /// Whether all work with the library has ended.
    pub fn is_closed(&self) -> bool {
        self.store.is_closed()
    }

    /// Keeps a picture for a release that will show it: a JPEG or PNG of at most
    /// 30 MB and 50 megapixels, without what a camera wrote about place and time. The
    /// answer has no bytes.
    pub async fn add_image(&self, bytes: Vec<u8>) -> Result<Image, AppError> {
        let picture =
            tokio::task::spawn_blocking(move || pictures::picture(bytes, pictures::Notes::Dropped))
                .await
                .expect("a decoder's panic is caught")
                .map_err(|source| AppError::Picture {
                    path: None,
                    place: None,
                    source,
                })?;
        self.store.put_image(&picture, now()).await?;
        Ok(Image {
            data: None,
            ..picture
        })
    }

    /// Keeps the picture in a file as [`add_image`](Self::add_image) does.
    pub async fn add_image_file(&self, path: &Path) -> Result<Image, AppError> {
        let file = path.to_owned();
        let bytes = tokio::task::spawn_blocking(move || read_picture_file(&file))
            .await
            .expect("reading a file does not panic")?;
        let added = self.add_image(bytes).await;
        added.map_err(|error| error.in_file(path))
    }

    /// Keeps a picture that has no file at hand as [`add_image`](Self::add_image) does;
    /// a fault names the file it was in elsewhere.
    pub async fn add_named_image(&self, bytes: Vec<u8>, name: &str) -> Result<Image, AppError> {
        let added = self.add_image(bytes).await;
        added.map_err(|error| {
            if name.is_empty() {
                error
            } else {
                error.in_file(Path::new(name))
            }
        })
    }

    /// The bytes of a picture.
    pub async fn image(&self, id: &ImageId) -> Result<(MediaType, ImageData), AppError> {
        let image = self.store.image(id).await?;
        image
            .and_then(|image| Some((image.media_type, image.data?)))
            .ok_or_else(|| AppError::NoPicture(id.clone()))
    }

    /// The release composed for print. Fast enough for every keystroke.
    pub fn compose(&self, release: &Release) -> Galley {
        compose(release)
    }

    /// What the words of lede and headline tell.
    pub fn observe(&self, release: &Release) -> Observed {
        siaran_checks::observe(release)
    }

    /// The reporting verbs that a quote of the release may take, and which of
    /// them fit. `None`: it is no quote.
    pub fn verb_choices(&self, release: &Release, quote: &PartId) -> Option<VerbChoices> {
        siaran_galley::verb_choices(release, quote)
    }

    /// Reads those of these paragraphs of the release that are quotes. Somebody
    /// whom the release does not know is looked for in the directory.
    pub async fn recognise_quotes(
        &self,
        release: &Release,
        parts: &[PartId],
    ) -> Result<Vec<Recognised>, AppError> {
        let known = self.speakers_for(release).await?;
        let (release, parts) = (release.clone(), parts.to_vec());
        let read = tokio::task::spawn_blocking(move || {
            recognise(&release, &parts, &known, new_speaker_id)
        });
        Ok(read.await.expect("reading words does not panic"))
    }

    /// Sentences that may stand before a quote of the release.
    pub fn lead_ins(&self, release: &Release, quote: &PartId) -> Vec<LeadIn> {
        siaran_galley::lead_ins(release, quote)
    }

    /// A paragraph of the release's body as the question of an exchange. `None`: it
    /// is none.
    pub fn read_question(&self, release: &Release, paragraph: &PartId) -> Option<Question> {
        siaran_galley::question_in(release, paragraph)
    }

    /// The paragraph that tells of an exchange's question.
    pub fn told_question(&self, release: &Release, exchange: &PartId) -> Text {
        siaran_galley::told_question(release, exchange)
    }

    /// The release as it would leave as PDF, and where its words stand.
    pub async fn preview_pdf(&self, release: &Release) -> Result<PdfPreview, AppError> {
        preview::pdf(self.press(release).await?).await
    }

    /// The release as it would leave as HTML; elements say in `data-part` which
    /// part they came from, and words in `data-field` and `data-at` where they
    /// were typed.
    pub async fn preview_html(&self, release: &Release) -> Result<String, AppError> {
        preview::html(self.press(release).await?).await
    }

    /// The release as WhatsApp shows its message.
    pub fn preview_message(&self, release: &Release) -> ShownMessage {
        siaran_text::shown(&compose(release))
    }

    /// The release as it would leave as plain text.
    pub async fn preview_text(&self, release: &Release) -> Result<String, AppError> {
        self.text(release, Format::Plain).await
    }

    /// The release to be pasted elsewhere: into a text field that knows bold and
    /// links, or into one that does not.
    pub async fn clipping(&self, release: &Release) -> Result<Clipping, AppError> {
        Ok(Clipping {
            html: self.text(release, Format::Fragment).await?,
            plain: self.text(release, Format::Plain).await?,
        })
    }

    /// The release as a message with WhatsApp's marks.
    pub fn message(&self, release: &Release) -> Message {
        siaran_text::whatsapp(&compose(release))
    }

    /// The files that an export of this release into this folder would write.
    pub fn planned_files(
        &self,
        release: &Release,
        options: &ExportOptions,
        folder: &Path,
    ) -> Vec<PlannedFile> {
        export::planned_files(release, options, folder)
    }

    /// Writes a release into a folder as [`export()`](crate::export()) does, with
    /// the pictures of the library, which keeps what it says now as a version
    /// unless it can only be read.
    pub async fn export(
        &self,
        release: &Release,
        options: &ExportOptions,
        folder: &Path,
        on_done: impl Fn(ExportProgress),
    ) -> Result<Exported, AppError> {
        let whole = self.with_pictures(release).await?;
        let version = self.keep_leaving(release).await?;
        let stem = file_stem(release, &options.file_name);
        export::export(&whole, options, folder, &stem, version, on_done).await
    }

    /// What was last put under this key.
    pub async fn setting(&self, key: &str) -> Result<Option<String>, AppError> {
        Ok(self.store.setting(key).await?)
    }

    /// Remembers a value under a key.
    pub async fn put_setting(&self, key: &str, value: &str) -> Result<(), AppError> {
        Ok(self.store.put_setting(key, value).await?)
    }

    /// A press that makes what an export usually does.
    async fn press(&self, release: &Release) -> Result<Press, AppError> {
        let whole = self.with_pictures(release).await?;
        let options = ExportOptions::usual(&whole);
        Ok(Press::new(options.compose(&whole), ""))
    }

    async fn text(&self, release: &Release, format: Format) -> Result<String, AppError> {
        let bytes = export::written(self.press(release).await?, format).await?;
        Ok(String::from_utf8(bytes.to_vec()).expect("the writer writes UTF-8"))
    }

    /// The release with the bytes of its pictures, as far as the library has
    /// them.
    pub(crate) async fn with_pictures(&self, release: &Release) -> Result<Release, AppError> {
        let mut release = release.clone();
        for image in &mut release.images {
            if image.data.is_none()
                && let Some(known) = self.store.image(&image.id).await?
            {
                *image = known;
            }
        }
        Ok(release)
    }
}
