namespace Campaign.Web.Backoffice.Lists;

/// <summary>A draft in a list.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name in the tree.</param>
/// <param name="Order">Its place in its order; null where it has none.</param>
/// <param name="Text">What it says to readers.</param>
/// <param name="Detail">What tells it from others of its type.</param>
/// <param name="Year">The year of its edition; null when it belongs to none.</param>
/// <param name="Place">Whom it is for.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Languages">Its languages, Vietnamese first.</param>
/// <param name="PublishAt">When it is to be published next.</param>
/// <param name="UnpublishAt">When it is to be taken off next.</param>
/// <param name="Failure">Why a plan has failed.</param>
/// <param name="UpdatedAt">When it was last saved.</param>
/// <param name="Icon">The icon of its type.</param>
internal sealed record ListRow(
    Guid Id,
    string Name,
    decimal? Order,
    string Text,
    string Detail,
    int? Year,
    string Place,
    string Source,
    IReadOnlyList<ListedLanguage> Languages,
    DateTimeOffset? PublishAt,
    DateTimeOffset? UnpublishAt,
    string? Failure,
    DateTimeOffset UpdatedAt,
    string? Icon
)
{
    /// <summary>What has been typed, as If-Match takes it: who acts on the row acts on what the row showed.</summary>
    public string? State { get; init; }

    /// <summary>How far the first language has come.</summary>
    public int Stage =>
        Languages.Count == 0 || !Languages[0].IsPublic ? 0
        : Languages[0].IsChanged ? 1
        : 2;
}

/// <summary>A language of a draft in a list.</summary>
/// <param name="Culture">The language.</param>
/// <param name="IsPublic">Whether readers have it.</param>
/// <param name="IsChanged">Whether the draft says something else than they have.</param>
/// <param name="IsOutdated">Whether it is a translation that is older than its original.</param>
/// <param name="UnpublishAt">When it is to be taken off; null: that is not planned.</param>
internal sealed record ListedLanguage(
    string Culture,
    bool IsPublic,
    bool IsChanged,
    bool IsOutdated,
    DateTimeOffset? UnpublishAt
);
