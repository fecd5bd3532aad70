using System.Collections.Immutable;
using Campaign.Core.Messages;
using Campaign.Web.Items;

namespace Campaign.Web.Messages;

/// <summary>A key message. The official text is verbatim; a correction stands beside it with its reason.</summary>
internal sealed class ApiMessage(KeyMessage item, Links at) : ApiItem(item, at)
{
    /// <summary>Position in its list, from 1.</summary>
    public int Order { get; } = item.Order;

    /// <summary>The text exactly as the source prints it, mistakes included.</summary>
    public string OfficialText { get; } = item.OfficialText;

    /// <summary>The text to print and read instead; null if the official one has no mistakes.</summary>
    public string? CorrectedText { get; } = item.CorrectedText;

    /// <summary>Why it was corrected.</summary>
    public string? CorrectionNote { get; } = item.CorrectionNote;

    /// <summary>Alias of its group; null when ungrouped.</summary>
    public string? Group { get; } = item.Group;

    /// <summary>Whether it may be used in any year.</summary>
    public bool Evergreen { get; } = item.Evergreen;

    /// <summary>Why it may not be used in every year.</summary>
    public string? LimitNote { get; } = item.LimitNote;

    /// <summary>What must follow it wherever it is shown or read; null when nothing must.</summary>
    public string? HelpLine { get; } = item.HelpLine;

    /// <summary>Free words.</summary>
    public ImmutableArray<string> Tags { get; } = item.Tags;
}
