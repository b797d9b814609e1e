//! What keeps people with disabilities out, as far as a program can see it.

use std::path::Path;

use serde::Deserialize;

use crate::desk::Desk;
use crate::looks::every_look;

/// One rule of axe-core that the page breaks.
#[derive(Debug, Deserialize)]
struct Violation {
    id: String,
    help: String,
    nodes: Vec<Node>,
}

#[derive(Debug, Deserialize)]
struct Node {
    html: String,
    #[serde(rename = "failureSummary")]
    summary: Option<String>,
}

impl Desk<'_> {
    /// Fails when axe-core finds a violation on what is shown now; in either
    /// theme, where every look is asked for.
    pub async fn is_accessible(&self) {
        let axe =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(axe).expect("npm ci has run in ui/");
        self.settle().await;
        self.execute::<Option<()>>(&axe, vec![]).await;
        if every_look() {
            self.in_both_themes(async |_| self.breaks_nothing().await)
                .await;
        } else {
            self.breaks_nothing().await;
        }
    }

    async fn breaks_nothing(&self) {
        let violations: Vec<Violation> = self
            .execute_async(
                // Nothing inside a preview's frame is the program's, and scripts
                // have no way in.
                "const done = arguments[arguments.length - 1];
                axe.run({ iframes: false }).then((result) => done(result.violations),
                    (error) => done([{ id: 'axe', help: String(error), nodes: [] }]));",
                vec![],
            )
            .await;
        if !violations.is_empty() {
            self.fail(&describe(&violations)).await;
        }
    }
}

/// A line for each rule, and under it each element with what is wrong.
fn describe(violations: &[Violation]) -> String {
    let rules = violations.iter().map(|violation| {
        let nodes = violation.nodes.iter().map(|node| {
            let summary = node.summary.as_deref().unwrap_or_default();
            format!("\n    {}\n        {summary}", node.html)
        });
        let nodes: String = nodes.collect();
        format!("\n{}: {}{nodes}", violation.id, violation.help)
    });
    let rules: String = rules.collect();
    format!("not accessible:{rules}")
}
