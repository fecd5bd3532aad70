using System.Globalization;
using Campaign.Content.Publishing.OneOfEach;
using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Content.Types.Tables;
using Campaign.Core.Text;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Files;

/// <summary>
/// Imports a table of units that are gone, all or none: text with tabs between columns, as a spreadsheet saves it, the
/// first line with the names of <see cref="Columns"/>. A unit of today is never changed by it.
/// </summary>
internal sealed class FormerUnits(
    IContentService documents,
    ICoreScopeProvider scopes,
    ClaimBook claims,
    NewPlaces newPlaces,
    DateTimeOffset now
)
{
    /// <summary>
    /// Alias of the unit; its kind; its name; ref of the unit above, empty for a province; its last day; refs of what
    /// it became, separated by blanks; how (merge, split, rename, reclass); the legal document; where the row is from.
    /// </summary>
    public static readonly string[] Columns =
    [
        "ref",
        "kind",
        "name",
        "parent",
        "validTo",
        "successors",
        "how",
        "basis",
        "source",
    ];

    private static readonly string[] Districts = ["quận", "huyện", "thị xã", "thành phố"];
    private static readonly string[] Communes = ["xã", "phường", "thị trấn"];

    private readonly List<ContentFault> _faults = [];
    private string _file = "";

    public ImportResult Run(string file)
    {
        _file = Path.GetFileName(file);
        var lines = System.IO.File.ReadAllLines(file);
        if (lines.Length == 0 || !lines[0].TrimStart('\uFEFF').Split('\t').SequenceEqual(Columns))
            Fault(1, "", $"Dòng đầu phải là các cột, cách nhau bằng tab: {string.Join(" ", Columns)}.");
        else
            foreach (var twin in Rows(lines).CountBy(x => x.Cells[0]).Where(x => x.Value > 1))
                Fault(0, "ref", $"«{twin.Key}» có {twin.Value} dòng.");
        if (_faults.Count > 0)
            return new ImportResult(0, 0, 0, _faults, []);
        var own = Rows(lines).Select(x => x.Cells[0]).ToHashSet(StringComparer.Ordinal);
        var records = Rows(lines).Select(x => Record(x.Line, x.Cells, own)).OfType<FileRecord>().ToList();
        if (_faults.Count > 0)
            return new ImportResult(0, 0, 0, _faults, []);
        var set = ContentSet.OfPlaces(_file, records, now);
        return Importer.OfPlaces(documents, scopes, set, claims, newPlaces).Run();
    }

    private static IEnumerable<(int Line, string[] Cells)> Rows(string[] lines) =>
        lines
            .Select((x, i) => (Line: i + 1, Cells: Nfc.Of(x).Split('\t', StringSplitOptions.TrimEntries)))
            .Skip(1)
            .Where(x => x.Cells.Any(cell => cell.Length > 0));

    private FileRecord? Record(int line, string[] cells, HashSet<string> own)
    {
        if (cells.Length != Columns.Length)
            return Fault(line, "", $"Có {cells.Length} cột, phải là {Columns.Length}.");
        var (id, kind, name, parent) = (cells[0], cells[1].ToLowerInvariant(), cells[2], cells[3]);
        var heirs = cells[5].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (Level(kind, parent) is not { } level)
            return Fault(line, "kind", $"«{kind}» không phải loại đơn vị cũ.");
        if (!DateOnly.TryParseExact(cells[4], "yyyy-MM-dd", CultureInfo.InvariantCulture, 0, out var last))
            return Fault(line, "validTo", $"«{cells[4]}» không phải ngày viết như 2025-06-30.");
        if (heirs.Append(parent).FirstOrDefault(x => x.Length > 0 && !own.Contains(x) && Known(x) is null) is { } lost)
            return Fault(line, "successors", $"Không có đơn vị «{lost}» trong bảng và trong hệ thống.");
        if (Names.NoLists[ChoiceLists.SuccessionKind].NameOf(cells[6]) is not { } how)
            return Fault(line, "how", $"«{cells[6]}» phải là merge, split, rename hoặc reclass.");
        if (cells.Any(x => x.Contains('|', StringComparison.Ordinal)) || name.Length == 0)
            return Fault(line, "name", "Tên không được trống, và không ô nào được có dấu |.");
        if (Known(id) is { } known && PlaceImport.LivesOn(known))
            return Fault(line, "ref", $"«{id}» là đơn vị hiện nay; đơn vị cũ cần bí danh riêng.");
        var record = new FileRecord
        {
            Table = PlaceTables.Place,
            Scope = RecordScope.Global,
            Id = id,
            Key = RecordScope.Global.KeyOf("place", id),
        };
        record.Set(CommonFields.Id, null, id);
        record.Set("level", null, Stored.Json([Names.NoLists[ChoiceLists.PlaceLevel].NameOf(level)!]));
        record.Set("versions", null, PlaceImport.Row(name, kind, Some(parent), null, last, Some(cells[7])));
        var on = last.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        record.Set("successions", null, string.Join('\n', heirs.Select(x => $"{x} | {how} | {on}")));
        record.Set(SourceKind.NoteAlias("source"), null, Some(cells[8]));
        return record;
    }

    private static string? Level(string kind, string parent) =>
        Communes.Contains(kind) ? "commune"
        : parent.Length == 0 && kind is "tỉnh" or "thành phố" ? "province"
        : Districts.Contains(kind) ? "district"
        : null;

    private IContent? Known(string id) => documents.GetById(RecordScope.Global.KeyOf("place", id));

    private static string? Some(string cell) => cell.Length == 0 ? null : cell;

    private FileRecord? Fault(int line, string field, string message)
    {
        _faults.Add(new ContentFault(_file, line, 0, field, message));
        return null;
    }
}
