//! Finding things in the window by what they are and how they are called, as
//! people and screen readers do, or by a CSS selector where that is shorter.

use std::collections::HashMap;

use fantoccini::Locator;
use fantoccini::elements::Element;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::Value;

use crate::desk::Desk;

impl Desk<'_> {
    /// The visible element of a role and an accessible name. Awaits it; fails
    /// when there are several.
    pub async fn role(&self, role: &str, name: &str) -> Element {
        self.the_one(None, role, name).await
    }

    /// The same inside another element: the *Hapus* of this row, not of that.
    pub async fn role_in(&self, within: &Element, role: &str, name: &str) -> Element {
        self.the_one(Some(within), role, name).await
    }

    async fn the_one(&self, within: Option<&Element>, role: &str, name: &str) -> Element {
        let what = format!("a {role} called {name:?}");
        self.until(&what, async || {
            !self.all_by_role(within, role, name).await.is_empty()
        })
        .await;
        let mut found = self.all_by_role(within, role, name).await;
        match (found.pop(), found.len()) {
            (Some(element), 0) => element,
            (_, others) => self.fail(&format!("{} times {what}", others + 1)).await,
        }
    }

    /// Whether a visible element of a role and an accessible name is there
    /// now.
    pub async fn has_role(&self, role: &str, name: &str) -> bool {
        !self.all_by_role(None, role, name).await.is_empty()
    }

    /// Every visible element of a role and an accessible name, in the order
    /// of the page.
    pub async fn all_by_role(
        &self,
        within: Option<&Element>,
        role: &str,
        name: &str,
    ) -> Vec<Element> {
        let within = within.map_or(Value::Null, |element| {
            serde_json::to_value(element).expect("an element is a reference")
        });
        // The page proposes; the engine's own computation of the name decides.
        let script = include_str!("candidates.js");
        let proposed: Vec<HashMap<String, String>> = self
            .execute(script, vec![role.into(), name.into(), within])
            .await;
        let mut found = Vec::new();
        // WebDriver hands an element over as an object with one fixed key.
        for reference in proposed.into_iter().flat_map(HashMap::into_values) {
            let element = Element::from_element_id(self.client.clone(), reference.into());
            if self.name_of(&element).await.as_deref() == Some(name) {
                found.push(element);
            }
        }
        found
    }

    /// The accessible name, blanks run together. `None` when the element is
    /// gone, as happens while the page redraws.
    async fn name_of(&self, element: &Element) -> Option<String> {
        let label = self
            .client
            .issue_cmd(ComputedLabel(element.element_id().to_string()))
            .await
            .ok()?;
        let words: Vec<&str> = label.as_str()?.split_whitespace().collect();
        Some(words.join(" "))
    }

    /// The first visible element a CSS selector matches. Awaits it.
    pub async fn css(&self, selector: &str) -> Element {
        self.until(selector, async || {
            self.first_visible(Locator::Css(selector)).await.is_some()
        })
        .await;
        match self.first_visible(Locator::Css(selector)).await {
            Some(element) => element,
            None => self.fail(&format!("{selector} came and went")).await,
        }
    }

    /// Every element a CSS selector matches, visible or not.
    pub async fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.client.find_all(Locator::Css(selector)).await;
        found.unwrap_or_else(|error| panic!("{selector}: {error}"))
    }

    async fn first_visible(&self, locator: Locator<'_>) -> Option<Element> {
        let found = self.client.find_all(locator).await;
        for element in found.unwrap_or_else(|error| panic!("{locator:?}: {error}")) {
            if element.is_displayed().await.unwrap_or(false) {
                return Some(element);
            }
        }
        None
    }

    /// The visible element, the smallest there is, with exactly these words.
    /// For what has no name of its own: a radio button's label, a row's cell.
    pub async fn words(&self, words: &str) -> Element {
        let is = format!("normalize-space(.)=\"{words}\"");
        // What an open dialog covers cannot be reached.
        let reached = "not(//dialog[@open]) or ancestor::dialog[@open]";
        let path = format!("//*[{is} and not(.//*[{is}])][{reached}]");
        let path = Locator::XPath(&path);
        self.until(&format!("the words {words:?}"), async || {
            self.first_visible(path).await.is_some()
        })
        .await;
        match self.first_visible(path).await {
            Some(element) => element,
            None => {
                self.fail(&format!("the words {words:?} came and went"))
                    .await
            }
        }
    }

    /// The field inside an element whose label has exactly these words. The
    /// engine's name for a field may go on with what stands in it.
    pub async fn field_in(&self, within: &Element, label: &str) -> Element {
        let script = "const [within, label] = arguments;
            const own = (element) => [...element.childNodes]
                .filter((node) => node.nodeType === Node.TEXT_NODE)
                .map((node) => node.data).join(' ').split(/\\s+/).join(' ').trim();
            return [...within.querySelectorAll('input, textarea, select')].find((field) =>
                field.checkVisibility() && (field.ariaLabel === label
                    || [...field.labels].some((element) => own(element) === label))) ?? null;";
        let within = serde_json::to_value(within).expect("an element is a reference");
        let look = async || -> Option<HashMap<String, String>> {
            self.execute(script, vec![within.clone(), label.into()])
                .await
        };
        self.until(&format!("a field called {label:?}"), async || {
            look().await.is_some()
        })
        .await;
        let found = look().await.and_then(|found| found.into_values().next());
        match found {
            Some(reference) => Element::from_element_id(self.client.clone(), reference.into()),
            None => {
                self.fail(&format!("the field {label:?} came and went"))
                    .await
            }
        }
    }

    /// What a CSS selector matches inside another element.
    pub async fn css_in(&self, within: &Element, selector: &str) -> Element {
        match within.find(Locator::Css(selector)).await {
            Ok(element) => element,
            Err(error) => self.fail(&format!("{selector}: {error}")).await,
        }
    }

    /// The words of the whole page, as they are seen.
    pub async fn text(&self) -> String {
        self.execute("return document.body.innerText", vec![]).await
    }

    /// Awaits words on the page.
    pub async fn reads(&self, words: &str) {
        self.until(&format!("the page reads {words:?}"), async || {
            self.text().await.contains(words)
        })
        .await;
    }
}

/// Get Computed Label, which fantoccini does not have.
#[derive(Debug)]
struct ComputedLabel(String);

impl WebDriverCompatibleCommand for ComputedLabel {
    fn endpoint(
        &self,
        base_url: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        let session = session.unwrap_or_default();
        base_url.join(&format!(
            "session/{session}/element/{}/computedlabel",
            self.0
        ))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::GET, None)
    }
}
