using System.Text.Json;
using System.Text.Json.Serialization;

namespace Campaign.UmbracoHost.Management;

// The shapes of the Management API, as the client's own types have them.

internal sealed record Ref(Guid Id);

internal sealed record Paged<T>(long Total, IEnumerable<T> Items)
{
    public static Paged<T> All(IEnumerable<T> items)
    {
        var list = items.ToList();
        return new(list.Count, list);
    }
}

internal sealed record Window<T>(long Total, long TotalBefore, long TotalAfter, IEnumerable<T> Items);

internal sealed record TypeRef(Guid Id, string Icon, Ref? Collection, string? Alias = null);

[JsonConverter(typeof(JsonStringEnumConverter<VariantState>))]
internal enum VariantState
{
    NotCreated,
    Draft,
    Published,
    PublishedPendingChanges,
    Trashed,
}

internal sealed record ValueModel(
    string Alias,
    string? Culture,
    string? Segment,
    object? Value,
    string? EditorAlias = null
);

internal sealed record Variant(
    string? Culture,
    string? Segment,
    string Name,
    DateTime CreateDate,
    DateTime UpdateDate,
    VariantState State,
    DateTime? PublishDate,
    DateTime? ScheduledPublishDate,
    DateTime? ScheduledUnpublishDate,
    Guid Id,
    string[] Flags
);

internal sealed record EditedDocument(
    Guid Id,
    IReadOnlyList<ValueModel> Values,
    IReadOnlyList<Variant> Variants,
    TypeRef DocumentType,
    bool IsTrashed,
    Ref? Template,
    string[] Flags,
    Ref? Document = null
);

internal sealed record MediaModel(
    Guid Id,
    IReadOnlyList<ValueModel> Values,
    IReadOnlyList<Variant> Variants,
    TypeRef MediaType,
    bool IsTrashed,
    string[] Flags,
    string? Creator = null,
    int SortOrder = 0
);

internal sealed record VariantItem(string? Culture, string Name, VariantState State, Guid Id, string[] Flags);

internal sealed record DocumentItem(
    Guid Id,
    bool HasChildren,
    Ref? Parent,
    bool NoAccess,
    bool IsTrashed,
    bool IsProtected,
    DateTime CreateDate,
    IEnumerable<Ref> Ancestors,
    TypeRef DocumentType,
    IEnumerable<VariantItem> Variants,
    string[] Flags
);

internal sealed record MediaItem(
    Guid Id,
    bool HasChildren,
    Ref? Parent,
    bool NoAccess,
    bool IsTrashed,
    DateTime CreateDate,
    TypeRef MediaType,
    IEnumerable<VariantItem> Variants,
    string[] Flags
);

// requests

internal sealed record ValueInput(string Alias, string? Culture, string? Segment, JsonElement Value);

internal sealed record VariantInput(string? Culture, string? Segment, string Name);

internal sealed record CreateRequest(
    Guid? Id,
    Ref? Parent,
    Ref? DocumentType,
    Ref? MediaType,
    List<ValueInput> Values,
    List<VariantInput> Variants
) : INamesNodes
{
    [JsonIgnore]
    public IEnumerable<Guid?> Nodes => [Parent?.Id];
}

internal sealed record SaveRequest(List<ValueInput> Values, List<VariantInput> Variants, List<string>? Cultures);

// Texts, because a time without a zone must be refused rather than read in the server's zone.
internal sealed record ScheduleTimes(string? PublishTime, string? UnpublishTime);

internal sealed record CultureSchedule(string? Culture, ScheduleTimes? Schedule);

internal sealed record PublishRequest(List<CultureSchedule>? PublishSchedules);

internal sealed record PublishBranchRequest(bool IncludeUnpublishedDescendants, List<string> Cultures);

internal sealed record UnpublishRequest(HashSet<string>? Cultures);

internal sealed record TargetRequest(Ref? Target, bool RelateToOriginal = false, bool IncludeDescendants = false)
    : INamesNodes
{
    [JsonIgnore]
    public IEnumerable<Guid?> Nodes => [Target?.Id];
}

internal sealed record SortRequest(Ref? Parent, List<SortEntry> Sorting) : INamesNodes
{
    [JsonIgnore]
    public IEnumerable<Guid?> Nodes => [Parent?.Id, .. Sorting.Select(x => (Guid?)x.Id)];
}

internal sealed record SortEntry(Guid Id, int SortOrder);
