namespace Campaign.UmbracoHost.Persistence.Schema;

/// <summary>
/// A document's name in one culture. Kept apart from the node so that the question "is this name taken by a sibling?"
/// is one index look-up, however many siblings there are.
/// </summary>
internal sealed class NodeNameRow
{
    public int NodeId { get; set; }

    /// <summary>"*" for a document that does not vary by culture.</summary>
    public string Culture { get; set; } = "";
    public string Name { get; set; } = "";

    /// <summary>The name as it is compared: lower case.</summary>
    public string NameKey { get; set; } = "";
}
