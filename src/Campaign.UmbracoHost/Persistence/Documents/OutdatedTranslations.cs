using System.Text.Json;
using Campaign.Core.Publication;
using Campaign.UmbracoHost.Persistence.Erasing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Persistence.Documents;

/// <summary>
/// Notes in each version which translated texts are older than their originals, and what the original said before. A
/// text becomes outdated when the default language's value changes and its own does not, and stays so until it is
/// changed, or confirmed, or the original says again what it said. Of a type whose documents may have to be erased, it
/// is noted that the original was changed, but no word of it.
/// </summary>
internal sealed class OutdatedTranslations(ILanguageRepository languages, IErasureRule rule)
{
    /// <summary>What is to be stored of the draft.</summary>
    /// <param name="document">The document.</param>
    /// <param name="before">What was stored of its draft; null when it is new.</param>
    public VersionData Draft(IContent document, VersionData? before)
    {
        var data = DocumentJson.OfVersion(document, published: false);
        if (data.Cultures is not { Count: > 1 })
            return data;
        var stored = document as StoredDocument;
        var (original, texts) = (languages.GetDefaultIsoCode(), new Texts(data));
        // the copy of a document knows only what came along with it
        var former = before is null
            ? (stored?.Former ?? []).Where(x => x.IsWithheld || !Texts.AreSame(x.Value, texts.Of(x.Alias, original)))
            : Since(document, before, data, original).Where(x => stored?.IsConfirmed(x.Culture) != true);
        data.FormerOriginals = former.ToList() is { Count: > 0 } found ? found : null;
        stored?.Stored(data.FormerOriginals ?? []);
        return data;
    }

    /// <summary>What is to be stored of what readers see.</summary>
    /// <param name="document">The document.</param>
    /// <param name="draft">What is stored of the draft it is published from.</param>
    /// <param name="before">What readers have seen; null when that was nothing.</param>
    public VersionData Public(IContent document, VersionData draft, VersionData? before)
    {
        var data = DocumentJson.OfVersion(document, published: true);
        if (data.Cultures is not { Count: > 1 })
            return data;
        var original = languages.GetDefaultIsoCode();
        var (texts, drafted) = (new Texts(data), new Texts(draft));
        // Two texts that stand in the draft as they are public are as old as there, whichever was published first.
        bool IsDrafted(StoredValue x) =>
            texts.IsAsIn(drafted, x.Alias, original) && texts.IsAsIn(drafted, x.Alias, x.Culture!);
        List<StoredValue> former =
        [
            .. (draft.FormerOriginals ?? []).Where(x => data.Cultures.ContainsKey(x.Culture!) && IsDrafted(x)),
            .. before is null ? [] : Since(document, before, data, original).Where(x => !IsDrafted(x)),
        ];
        data.FormerOriginals = former.Count > 0 ? former : null;
        (document as StoredDocument)?.StoredAsPublic(former);
        return data;
    }

    private IEnumerable<StoredValue> Since(IContent document, VersionData before, VersionData after, string original)
    {
        if (before.Cultures?.ContainsKey(original) != true || after.Cultures?.ContainsKey(original) != true)
            yield break;
        var (was, now) = (new Texts(before), new Texts(after));
        var withheld = rule.Concerns(document.ContentType.Alias);
        var known = (before.FormerOriginals ?? []).ToDictionary(x => (x.Alias, x.Culture!.ToLowerInvariant()));
        foreach (var (alias, culture) in now.Filled.Where(x => !x.Culture.InvariantEquals(original)))
        {
            if (!now.IsAsIn(was, alias, culture))
                continue;
            var former = known.TryGetValue((alias, culture.ToLowerInvariant()), out var one)
                ? one
                : new StoredValue(alias, culture, null, was.Of(alias, original) ?? Texts.Empty);
            if ((one is not null && one.IsWithheld) || !Texts.AreSame(former.Value, now.Of(alias, original)))
                yield return withheld ? former.Withheld() : former with { Culture = culture };
        }
    }

    /// <summary>The texts of a version, the names among them.</summary>
    private sealed class Texts
    {
        public static readonly JsonElement Empty = PersistedJson.Element("");

        private readonly Dictionary<(string Alias, string Culture), (string Culture, JsonElement Value)> _values = [];

        public Texts(VersionData data)
        {
            foreach (var value in data.Values.Where(x => x.Culture is not null && x.Segment is null))
                Add(value.Alias, value.Culture!, value.Value);
            foreach (var (culture, name) in data.Cultures ?? [])
                Add(PropertyValue.Name, culture, PersistedJson.Element(name.Name));
        }

        public IEnumerable<(string Alias, string Culture)> Filled =>
            from value in _values
            where !AreSame(value.Value.Value, null)
            select (value.Key.Alias, value.Value.Culture);

        public JsonElement? Of(string alias, string culture) =>
            _values.TryGetValue((alias, culture.ToLowerInvariant()), out var found) ? found.Value : null;

        public bool IsAsIn(Texts other, string alias, string culture) =>
            AreSame(Of(alias, culture), other.Of(alias, culture));

        // Spaces and line ends at the edges are no change that a translator has to look at.
        public static bool AreSame(JsonElement? one, JsonElement? other) => Said(one) == Said(other);

        private static string Said(JsonElement? value) =>
            value is not { } found ? ""
            : found.ValueKind is JsonValueKind.String ? found.GetString()!.ReplaceLineEndings("\n").Trim()
            : found.GetRawText();

        private void Add(string alias, string culture, JsonElement value)
        {
            if (value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
                _values[(alias, culture.ToLowerInvariant())] = (culture, value);
        }
    }
}
