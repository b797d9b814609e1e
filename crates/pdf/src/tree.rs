//! What the marks on the pages mean: the tree that readers with a screen reader
//! walk through.

use siaran_model::Language;

/// What a node of the tree is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// The release's own heading.
    Title,
    /// A heading below it.
    Heading,
    Paragraph,
    Quote,
    List {
        ordered: bool,
    },
    Item,
    ItemLabel,
    ItemBody,
    /// A figure and its caption.
    Group,
    Figure,
    Caption,
    Link,
    /// Words of another language.
    Foreign(Language),
}

impl Role {
    /// The name that PDF has for it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Title => "H1",
            Self::Heading => "H2",
            Self::Paragraph => "P",
            Self::Quote => "BlockQuote",
            Self::List { .. } => "L",
            Self::Item => "LI",
            Self::ItemLabel => "Lbl",
            Self::ItemBody => "LBody",
            Self::Group => "Div",
            Self::Figure => "Figure",
            Self::Caption => "Caption",
            Self::Link => "Link",
            Self::Foreign(_) => "Span",
        }
    }
}

/// A node, by its place in the tree's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NodeId(pub(crate) usize);

/// What stands in a node, in reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kid {
    Node(NodeId),
    /// Marked content: page and number within it.
    Marks {
        page: usize,
        number: usize,
    },
    /// A place to click: page and number within it.
    Area {
        page: usize,
        number: usize,
    },
}

/// A part of the text.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) role: Role,
    pub(crate) parent: Option<NodeId>,
    /// Words in place of a picture.
    pub(crate) alt: Option<String>,
    /// Where a link leads, as it was written.
    pub(crate) address: Option<String>,
    pub(crate) kids: Vec<Kid>,
    attached: bool,
}

impl Node {
    /// Where a link leads, if PDF cannot say it as it was written.
    pub(crate) fn written(&self) -> Option<&str> {
        let address = self.address.as_deref();
        address.filter(|address| !address.is_ascii())
    }
}

/// All parts of the text.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    pub(crate) nodes: Vec<Node>,
    /// The nodes without parent that have something in them.
    pub(crate) roots: Vec<NodeId>,
}

impl Tree {
    /// A new node. It joins the tree when something is put in it.
    pub(crate) fn add(&mut self, role: Role, parent: Option<NodeId>) -> NodeId {
        self.nodes.push(Node {
            role,
            parent,
            alt: None,
            address: None,
            kids: Vec::new(),
            attached: false,
        });
        NodeId(self.nodes.len() - 1)
    }

    pub(crate) fn get_mut(&mut self, node: NodeId) -> &mut Node {
        &mut self.nodes[node.0]
    }

    /// Puts something at the end of a node.
    pub(crate) fn put(&mut self, node: NodeId, kid: Kid) {
        if !self.nodes[node.0].attached {
            self.nodes[node.0].attached = true;
            match self.nodes[node.0].parent {
                Some(parent) => self.put(parent, Kid::Node(node)),
                None => self.roots.push(node),
            }
        }
        self.nodes[node.0].kids.push(kid);
    }
}
