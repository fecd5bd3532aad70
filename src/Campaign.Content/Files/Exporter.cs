using System.Globalization;
using System.Text;
using Campaign.Content.Publishing;
using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Vocabularies;
using YamlDotNet.RepresentationModel;

namespace Campaign.Content.Files;

/// <summary>
/// Writes the database's records back to the content folder. A file whose data is the same is left as it is, comments
/// and all; a record stays in the file it is in.
/// </summary>
internal sealed class Exporter(DatabaseRecords database, ContentSet set, RecordWriter writer)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly List<string> _written = [];
    private int _unchanged;

    public ExportResult Run()
    {
        var broken = set.Faults.Select(x => x.File).ToHashSet();
        var homes = set
            .Files.SelectMany(x => x.Records.Select(r => (r.Key, x.Layout)))
            .ToDictionary(x => x.Key, x => x.Layout);
        var notes = new List<string>(database.Notes);
        foreach (
            var group in database
                .All.GroupBy(x => PathOf(x, homes.GetValueOrDefault(x.Key)))
                .OrderBy(x => x.Key, StringComparer.Ordinal)
        )
            if (broken.Contains(group.Key))
                notes.Add($"{group.Key}: tệp có lỗi nên không ghi đè.");
            else if (FileLayout.Of(group.Key, set.Types.Tables) is { } layout)
                Write(layout, Fitting(layout, [.. group], notes));
            else
                notes.AddRange(
                    group.Select(x =>
                        $"{Called(x)}: không ghi ra tệp được, vì «{group.Key}» không phải là tên tệp đúng."
                    )
                );
        foreach (var file in set.Files.Where(x => x.Records.Count > 0 && !x.Records.Any(r => database.Holds(r.Key))))
            notes.Add($"{file.Layout.Path}: không còn trong cơ sở dữ liệu; tệp được giữ nguyên.");
        return new ExportResult(_written, _unchanged, [.. set.Faults.Where(x => x.Line > 0)], notes);
    }

    // Drafts may take the same id or year as what is public; a file that is one record holds the public one.
    private static List<FileRecord> Fitting(FileLayout layout, List<FileRecord> records, List<string> notes)
    {
        if (!layout.Single || records.Count == 1)
            return records;
        var kept = records.Find(x => x.Published) ?? records[0];
        notes.AddRange(
            records
                .Where(x => x != kept)
                .Select(x => $"{Called(x)}: không ghi ra tệp, vì {layout.Path} là của {Called(kept)}.")
        );
        return [kept];
    }

    private static string Called(FileRecord record) => $"{record.Table.Name} {record.Id} ({record.Key})";

    /// <summary>Writes the vocabularies into a folder that has none.</summary>
    public static void WriteVocabularies(string folder, VocabularySet vocabularies)
    {
        foreach (var vocabulary in vocabularies.All)
        {
            var path = Path.Combine(folder, FileLayout.Vocabularies, $"{vocabulary.Alias}.yaml");
            if (File.Exists(path))
                continue;
            var terms = new YamlSequenceNode(vocabulary.Terms.Select(Term));
            Save(
                path,
                CanonicalYaml.Write(
                    new YamlMappingNode("alias", vocabulary.Alias, "name", vocabulary.Name, "terms", terms)
                )
            );
        }
    }

    private static YamlMappingNode Term(Term term)
    {
        var node = new YamlMappingNode { { "alias", term.Alias }, { "name", term.Name } };
        if (term.EnglishName is { } english)
            node.Add("en", english);
        if (term.Note is { } note)
            node.Add("note", note);
        return node;
    }

    private void Write(FileLayout layout, IEnumerable<FileRecord> records)
    {
        var file = set.Files.FirstOrDefault(x => x.Layout.Path == layout.Path);
        var place = file?.Records.Select((x, i) => (x.Key, i)).ToDictionary(x => x.Key, x => x.i) ?? [];
        foreach (var record in records)
        {
            record.SortNested(Place);
            WithoutLocation(record);
        }
        var text = writer.Write(layout, records.OrderBy(Place));
        if (file is not null && writer.Write(layout, file.Records) == text)
        {
            _unchanged++;
            return;
        }
        Save(Path.Combine(set.Folder, layout.Path), text);
        _written.Add(layout.Path);

        int Place(FileRecord record) => place.GetValueOrDefault(record.Key, int.MaxValue);
    }

    // The database holds none for a shelter, but files leave the house, so the rule is asked once more.
    private void WithoutLocation(FileRecord record)
    {
        var values = record.Values.Select(x => (x.Key.Alias, (object?)x.Value));
        if (ShelterValues.Concerns(record.Type) && new ShelterValues(set.Vocabularies).IsShelter(values))
            foreach (var key in record.Values.Keys.Where(x => ShelterValues.IsLocation(x.Alias)).ToList())
                record.Values.Remove(key);
    }

    // Written under another name and then moved, so that a full disk or a crash leaves the old file intact.
    private static void Save(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText($"{path}.new", text, Utf8);
        File.Move($"{path}.new", path, overwrite: true);
    }

    private static string PathOf(FileRecord record, FileLayout? home)
    {
        if (
            home is not null
            && home.Scope == record.Scope.ForFile(record.Type)
            && (home.Province ?? record.Province) == record.Province
        )
            return home.Path;
        var scope = record.Scope;
        var above = string.Create(
            CultureInfo.InvariantCulture,
            $"{scope.Campaign}/{(scope.Year is { } year ? $"{year}/" : "")}"
        );
        return record.Type switch
        {
            "campaign" => $"{record.Id}/campaign.yaml",
            "edition" => $"{above}edition.yaml",
            "script" => $"{above}scripts/{record.Id}.yaml",
            "document" => $"documents/{record.Id}.yaml",
            "organisation" => "organisations.yaml",
            "service" => OfPlace("services", record.Province),
            "abbreviation" => OfPlace("abbreviations", record.Province),
            "place" => PlacePath(record),
            _ when record.Table.Home.List is { } list => $"{above}{list}.yaml",
            _ => throw new InvalidOperationException($"No file is known for records of the type {record.Type}."),
        };
    }

    private static string OfPlace(string list, string? place) =>
        place is null ? $"{list}.yaml" : $"{list}/{place}.yaml";

    private static string PlacePath(FileRecord place)
    {
        var versions = ((RowsKind)place.Table.Find("versions")!.Kind).Parse(
            place.Value("versions"),
            Names.NoLists,
            out _
        );
        if (versions is not [.., { } latest] || latest["validTo"] is not null)
            return "places/history.yaml";
        return $"places/{latest["parent"] ?? "provinces"}.yaml";
    }
}

/// <summary>What an export did.</summary>
/// <param name="Written">Files written, inside the content folder.</param>
/// <param name="Unchanged">Number of files whose data was the same already.</param>
/// <param name="Faults">Faults of existing files; those files are not overwritten.</param>
/// <param name="Notes">What else there is to know, in Vietnamese.</param>
public sealed record ExportResult(
    IReadOnlyList<string> Written,
    int Unchanged,
    IReadOnlyList<ContentFault> Faults,
    IReadOnlyList<string> Notes
)
{
    /// <summary>The counts as a sentence, in Vietnamese.</summary>
    public string Summary => $"Ghi {Written.Count} tệp, giữ nguyên {Unchanged}.";
}
