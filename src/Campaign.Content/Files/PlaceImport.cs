using System.Globalization;
using System.Text.Json;
using Campaign.Content.Publishing.OneOfEach;
using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Content.Types.Tables;
using Campaign.Core.Places;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Files;

/// <summary>
/// Imports the country's units from the JSON of thanglequoc/vietnamese-provinces-database (MIT). A unit whose name,
/// kind and parent have not changed is left alone; otherwise a new version begins, and the previous one ends the day
/// before.
/// </summary>
internal sealed class PlaceImport(
    IContentService documents,
    ICoreScopeProvider scopes,
    ClaimBook claims,
    NewPlaces newPlaces,
    DateOnly validFrom,
    DateTimeOffset now
)
{
    /// <summary>First day of the two-level order (Resolution 202/2025/QH15, Decision 19/2025/QĐ-TTg).</summary>
    public static readonly DateOnly Reform = new(2025, 7, 1);

    private const string Basis = "Quyết định 19/2025/QĐ-TTg";
    private const int ChunkSize = 500;

    private static readonly string[] ProvinceKinds = ["Thành phố", "Tỉnh"];
    private static readonly string[] CommuneKinds = ["Phường", "Xã", "Đặc khu"];

    private readonly List<ContentFault> _faults = [];
    private string _file = "";

    public ImportResult Run(string file)
    {
        _file = Path.GetFileName(file);
        var units = Read(file);
        if (_faults.Count > 0)
            return new ImportResult(0, 0, 0, _faults, []);
        var known = new Dictionary<Guid, IContent>();
        foreach (var keys in units.Select(x => KeyOf(x.Code)).Chunk(ChunkSize))
        foreach (var content in documents.GetByIds(keys))
            known[content.Key] = content;
        var places = units.Select(x => Record(x, known.GetValueOrDefault(KeyOf(x.Code)))).ToList();
        if (_faults.Count > 0)
            return new ImportResult(0, 0, 0, _faults, []);
        var set = ContentSet.OfPlaces(_file, places, now);
        return Importer.OfPlaces(documents, scopes, set, claims, newPlaces).Run();
    }

    private List<Unit> Read(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(file));
            var units = new List<Unit>();
            foreach (var province in json.RootElement.EnumerateArray())
            {
                Add(units, province, PlaceLevel.Province, ProvinceKinds, null);
                foreach (var ward in province.GetProperty("Wards").EnumerateArray())
                    Add(units, ward, PlaceLevel.Commune, CommuneKinds, province.GetProperty("Code").GetString());
            }
            foreach (var twin in units.GroupBy(x => x.Code).Where(x => x.Count() > 1))
                Fault(twin.Key, $"Mã {twin.Key} xuất hiện {twin.Count()} lần.");
            return units;
        }
        catch (JsonException error)
        {
            _faults.Add(
                new ContentFault(
                    _file,
                    (int)(error.LineNumber ?? 0) + 1,
                    (int)(error.BytePositionInLine ?? 0) + 1,
                    "",
                    error.Message
                )
            );
        }
        catch (Exception error) when (error is InvalidOperationException or KeyNotFoundException)
        {
            _faults.Add(
                new ContentFault(
                    _file,
                    0,
                    0,
                    "",
                    $"Không đúng dạng danh sách tỉnh có Code, FullName, Wards: {error.Message}"
                )
            );
        }
        return [];
    }

    private void Add(List<Unit> units, JsonElement element, PlaceLevel level, string[] kinds, string? parent)
    {
        var code = element.GetProperty("Code").GetString() ?? "";
        var full = Stored.Text(element.GetProperty("FullName").GetString()) ?? "";
        var kind = kinds.FirstOrDefault(x => full.StartsWith($"{x} ", StringComparison.OrdinalIgnoreCase));
        if (!Place.IsCode(code) || code.Length != (parent is null ? 2 : 5))
            Fault(
                "Code",
                $"«{code}» ({full}) không phải mã {(parent is null ? "2 chữ số của tỉnh" : "5 chữ số của xã")}."
            );
        else if (kind is null)
            Fault("FullName", $"«{full}» ({code}) không bắt đầu bằng: {string.Join(", ", kinds)}.");
        else if (parent is not null && element.GetProperty("ProvinceCode").GetString() != parent)
            Fault("ProvinceCode", $"«{full}» ({code}) nằm trong tỉnh {parent} nhưng ghi tỉnh khác.");
        else
            units.Add(
                new Unit(code, level, full[(kind.Length + 1)..], kind.ToLower(CultureInfo.InvariantCulture), parent)
            );
    }

    private FileRecord Record(Unit unit, IContent? known)
    {
        var table = PlaceTables.Place;
        var record = known is null
            ? new FileRecord
            {
                Table = table,
                Scope = RecordScope.Global,
                Id = unit.Code,
                Key = KeyOf(unit.Code),
            }
            : DocumentRecords.Of(known, table, RecordScope.Global);
        var versions = Stored.Lines(record.Value("versions")).ToList();
        var rows = ((RowsKind)table.Find("versions")!.Kind).Parse(record.Value("versions"), Names.NoLists, out _);
        // Any version, not only the latest: the list may be older than a change that is known to come.
        if (rows.Any(x => (x["name"], x["kind"], x["parent"]) == (unit.Name, unit.Kind, unit.Parent)))
            return record;
        var latest = rows.LastOrDefault();
        if (latest is not null && latest.Date("validFrom") >= validFrom)
            Fault(
                "FullName",
                $"{unit.Code}: tên mới «{unit.Name}» phải bắt đầu sau {latest["validFrom"]}; cần ngày có hiệu lực."
            );
        if (latest is not null)
            versions[^1] = Row(
                latest["name"]!,
                latest["kind"]!,
                latest["parent"],
                latest.Date("validFrom"),
                validFrom.AddDays(-1),
                latest["basis"]
            );
        // A province the file brings first existed before, in borders that are not known here: its beginning stays
        // open.
        var from = latest is null && unit.Parent is null ? (DateOnly?)null : validFrom;
        versions.Add(Row(unit.Name, unit.Kind, unit.Parent, from, null, Basis));
        record.Set(CommonFields.Id, null, record.Id);
        record.Set("code", null, unit.Code);
        record.Set(
            "level",
            null,
            Stored.Json([
                Names
                    .NoLists[ChoiceLists.PlaceLevel]
                    .NameOf(unit.Level == PlaceLevel.Province ? "province" : "commune")!,
            ])
        );
        record.Set("versions", null, string.Join('\n', versions));
        return record;
    }

    /// <summary>Whether a place's latest name is in force without an end.</summary>
    internal static bool LivesOn(IContent place)
    {
        var table = PlaceTables.Place;
        var versions = DocumentRecords.Of(place, table, RecordScope.Global).Value("versions");
        return ((RowsKind)table.Find("versions")!.Kind).Parse(versions, Names.NoLists, out _) is [.., var latest]
            && latest["validTo"] is null;
    }

    internal static string Row(string name, string kind, string? parent, DateOnly? from, DateOnly? to, string? basis) =>
        string.Join(" | ", name, kind, parent, Day(from), Day(to), basis).TrimEnd(' ', '|');

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Guid KeyOf(string code) => RecordScope.Global.KeyOf("place", code);

    private void Fault(string field, string message) => _faults.Add(new ContentFault(_file, 0, 0, field, message));

    private sealed record Unit(string Code, PlaceLevel Level, string Name, string Kind, string? Parent);
}
