using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Vocabularies;

namespace Campaign.Content.Files;

/// <summary>Names of documents in the tree.</summary>
internal static class Names
{
    private const int MaxLength = 100;

    /// <summary>Only the closed lists, for places, which choose from no vocabulary.</summary>
    public static readonly ChoiceLists NoLists = new(new VocabularySet([]));

    /// <summary>A text cut at a word so that the tree stays readable.</summary>
    public static string Short(string text)
    {
        text = text.Replace('\n', ' ');
        if (text.Length <= MaxLength)
            return text;
        var space = text.LastIndexOf(' ', MaxLength - 1);
        return $"{text[..(space > MaxLength / 2 ? space : MaxLength - 1)]}…";
    }

    /// <summary>Kind and name of a place's latest version; null for other records.</summary>
    public static string? OfPlace(FileRecord record)
    {
        if (record.Type != "place" || record.Table.Find("versions")!.Kind is not RowsKind versions)
            return null;
        return versions.Parse(record.Value("versions"), NoLists, out _) is [.., var latest]
            ? new Core.Places.PlaceVersion(latest["name"]!, latest["kind"]!, null, null, null, null).FullName
            : null;
    }
}
