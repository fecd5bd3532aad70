using System.Collections.Immutable;
using System.Globalization;
using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Campaigns;
using Campaign.Core.Materials;
using Campaign.Core.Plans;
using Campaign.Core.Publication;

namespace Campaign.Content.Projection;

/// <summary>The values of one document in one language, typed.</summary>
/// <param name="document">The document.</param>
/// <param name="table">Its type.</param>
/// <param name="language">The language, BCP 47.</param>
/// <param name="lists">What choices choose from.</param>
/// <param name="lookup">What is known of other documents.</param>
public sealed class Fields(
    PublishedDocument document,
    ItemTable table,
    string language,
    ChoiceLists lists,
    IProjectionLookup lookup
)
{
    private readonly Dictionary<(string, string?), object?> _values = document
        .Values.Where(x => x.Value is not (null or ""))
        .GroupBy(x => (x.Alias, x.Culture))
        .ToDictionary(x => x.Key, x => x.Last().Value);

    /// <summary>Its type.</summary>
    public ItemTable Table => table;

    /// <summary>Key of the document.</summary>
    public Guid Key => document.Key;

    /// <summary>What is known of other documents.</summary>
    public IProjectionLookup Lookup => lookup;

    /// <summary>
    /// The place of the nearest province's folder above it; empty when that is not public or none is chosen; null when
    /// there is no such folder.
    /// </summary>
    public string? Province { get; } =
        document.Ancestors.Select(lookup.ProvinceOfFolder).LastOrDefault(x => x is not null);

    /// <summary>
    /// The stored value of a field in this language, after applying its rule for missing translations; null when empty.
    /// </summary>
    public object? Raw(Field field)
    {
        if (!field.Varies || !table.Varies)
            return Raw(field.Alias);
        var own = _values.GetValueOrDefault((field.Alias, language));
        return own is null && field.Varying == Varying.WithFallback
            ? _values.GetValueOrDefault((field.Alias, CampaignSnapshot.DefaultLanguage))
            : own;
    }

    /// <summary>The stored value of a property that is the same in every language.</summary>
    public object? Raw(string alias) => _values.GetValueOrDefault((alias, null));

    /// <summary>Text of a field; null when empty. All readers throw for an alias that is not in the table.</summary>
    public string? Text(string alias) =>
        table.Find(alias)?.Kind == TextKind.Line ? Stored.Line(Value(alias)) : Stored.Text(Value(alias));

    /// <summary>Text of a mandatory field.</summary>
    public string Needed(string alias) => Text(alias)!;

    /// <summary>A date; null when empty.</summary>
    public DateOnly? Date(string alias) => Stored.Date(Value(alias));

    /// <summary>A time of day; null when empty.</summary>
    public TimeOnly? Time(string alias) => Stored.Time(Value(alias));

    /// <summary>A day of any year; null when empty.</summary>
    public MonthDay? MonthDay(string alias) => Stored.MonthDay(Value(alias));

    /// <summary>First and last year; null when empty.</summary>
    public YearRange? Years(string alias) => Stored.Years(Value(alias));

    /// <summary>A whole number; null when empty.</summary>
    public int? Whole(string alias) => Stored.Whole(Value(alias));

    /// <summary>A number; null when empty.</summary>
    public decimal? Number(string alias) => Stored.Decimal(Value(alias));

    /// <summary>Yes or no.</summary>
    public bool Flag(string alias) => Stored.Flag(Value(alias), table.Find(alias)?.Kind is FlagKind { Usual: true });

    /// <summary>The alias chosen from a list; null when none is.</summary>
    public string? Choice(string alias) => Choices(alias).FirstOrDefault();

    /// <summary>The aliases chosen from a list.</summary>
    public ImmutableArray<string> Choices(string alias)
    {
        var list = lists[((ChoiceKind)table.Find(alias)!.Kind).List];
        return [.. Stored.Names(Value(alias)).Select(list.AliasOf).OfType<string>()];
    }

    /// <summary>The lines of a text.</summary>
    public ImmutableArray<string> Lines(string alias) => [.. Stored.Lines(Value(alias))];

    /// <summary>Key of the document picked; null when none is.</summary>
    public Guid? Pick(string alias) => Stored.Keys(Value(alias)).Select(x => (Guid?)x).FirstOrDefault();

    /// <summary>Keys of the documents picked.</summary>
    public ImmutableArray<Guid> Picks(string alias) => [.. Stored.Keys(Value(alias))];

    /// <summary>The parent when it is a legal document; else null.</summary>
    public Guid? ParentDocument(Guid? parent) => parent is { } key && lookup.IsLegalDocument(key) ? key : null;

    /// <summary>Ref of the place picked; null when none is or it is not public.</summary>
    public string? Place(string alias) => Pick(alias) is { } key ? lookup.Place(key) : null;

    /// <summary>Refs of the places picked, as far as they are public.</summary>
    public ImmutableArray<string> Places(string alias) => [.. Picks(alias).Select(lookup.Place).OfType<string>()];

    /// <summary>The rows of a table.</summary>
    public ImmutableArray<Row> Rows(string alias) =>
        ((RowsKind)table.Find(alias)!.Kind).Parse(Value(alias), lists, out _);

    /// <summary>The files picked, as far as they are there, each with a name of its own.</summary>
    public ImmutableArray<MaterialFile> Files(string alias)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. Stored
                .MediaKeys(Value(alias))
                .Select(x => lookup.File(x, document.Files.GetValueOrDefault(x)))
                .OfType<MaterialFile>()
                .Select(Named),
        ];

        // Items of the library may be called alike. Their addresses and the package of a station go by the name.
        MaterialFile Named(MaterialFile file)
        {
            var (stem, extension) = (Path.GetFileNameWithoutExtension(file.Name), Path.GetExtension(file.Name));
            var name = file.Name;
            for (var next = 2; !names.Add(name); next++)
                name = string.Create(CultureInfo.InvariantCulture, $"{stem}-{next}{extension}");
            return file with { Name = name };
        }
    }

    /// <summary>Where it comes from; null when nothing is said.</summary>
    public Source? Source(string alias)
    {
        var (document, note) = (Pick(alias), Stored.Text(Raw(SourceKind.NoteAlias(alias))));
        return document is null && note is null ? null : new Source(document, note);
    }

    /// <summary>What is wrong before a record can be made at all: missing and unreadable values.</summary>
    public IEnumerable<Fault> Faults()
    {
        foreach (var field in table.AllFields)
        {
            var value = Raw(field);
            if (value is null || Stored.Text(value) is null)
            {
                if (field.Mandatory)
                    yield return new(field.Alias, $"Thiếu «{field.Name}».");
            }
            else if (field.Kind.FaultOf(value, lists) is { } fault)
                yield return new(field.Alias, fault);
            // Without its places an item would speak to the whole country.
            else if (
                field.Kind is ReferenceKind { Types: ["place"] }
                && Stored.Keys(value).Any(x => lookup.Place(x) is null)
            )
                yield return new(field.Alias, "Có địa bàn chưa được xuất bản.");
        }
        if (document.Ancestors.Any(x => lookup.ProvinceOfFolder(x) is ""))
            yield return new("places", "Địa phương của thư mục chứa mục này chưa được chọn hoặc chưa được xuất bản.");
    }

    private object? Value(string alias) =>
        Raw(table.Find(alias) ?? throw new ArgumentException($"{table.Alias}.{alias}"));
}
