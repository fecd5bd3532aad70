namespace Campaign.Web.Items;

/// <summary>Something to be told of that is no item.</summary>
/// <param name="Version">Sequence of its last change.</param>
/// <param name="Id">What it is about; the same each time.</param>
/// <param name="Path">The page for people.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Text">Plain text.</param>
/// <param name="First">When it was first told, as far back as the log is kept.</param>
/// <param name="Last">When it last changed.</param>
internal sealed record News(
    long Version,
    Guid Id,
    string Path,
    string Title,
    string Text,
    DateTimeOffset First,
    DateTimeOffset Last
);
