using System.Collections.Immutable;
using Campaign.Content.Projection;
using Campaign.Content.Types;
using Campaign.Core.Publication;
using YamlDotNet.Core;

namespace Campaign.Content.Files;

/// <summary>A record as a file states it or would state it, its values already in their stored form.</summary>
internal sealed class FileRecord
{
    public required ItemTable Table { get; init; }

    /// <summary>The campaign and edition of the file it is in.</summary>
    public required RecordScope Scope { get; init; }

    public required string Id { get; init; }

    public required Guid Key { get; init; }

    /// <summary>The record it is nested in: the document of a target.</summary>
    public FileRecord? Parent { get; init; }

    /// <summary>
    /// Ref of the province in whose folder it is; null when it is below its edition or in the general folders.
    /// </summary>
    public string? Province { get; set; }

    public bool Published { get; set; } = true;

    /// <summary>Languages it is written in, the default one first.</summary>
    public List<string> Languages { get; } = [CampaignSnapshot.DefaultLanguage];

    /// <summary>Stored values by field and language; the language is null for what does not vary.</summary>
    public Dictionary<(string Alias, string? Language), object> Values { get; } = [];

    /// <summary>Records below it that are in the same file, by the name of their list.</summary>
    public List<(string List, FileRecord Record)> Nested { get; private set; } = [];

    /// <summary>Where its fields are in the file.</summary>
    public Dictionary<string, Mark> Marks { get; } = [];

    public Mark Where { get; init; } = Mark.Empty;

    public string Type => Table.Alias;

    public bool KeyIsDerived => Key == Scope.For(Type).KeyOf(Type, Id);

    public object? Value(string alias, string? language = null) => Values.GetValueOrDefault((alias, language));

    public void Set(string alias, string? language, object? value)
    {
        if (value is null)
            Values.Remove((alias, language));
        else
            Values[(alias, language)] = value;
    }

    public void SortNested(Func<FileRecord, int> place) => Nested = [.. Nested.OrderBy(x => place(x.Record))];

    public Mark MarkOf(string field) => Marks.GetValueOrDefault(field, Where);

    /// <summary>
    /// The record as it would be published, so that the rules of publishing can be asked before it is.
    /// </summary>
    public PublishedDocument AsPublished(ImmutableArray<Guid> ancestors, DateTimeOffset now)
    {
        var state = new DocumentCulture(Id, now, now);
        return new PublishedDocument(
            Key,
            Type,
            ancestors,
            Table.Varies
                ? Languages.ToImmutableDictionary(x => x, _ => state)
                : ImmutableDictionary<string, DocumentCulture>.Empty.Add(Change.Invariant, state),
            [.. Values.Select(x => new PropertyValue(x.Key.Alias, x.Key.Language, x.Value))]
        );
    }
}
