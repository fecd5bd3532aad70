using System.Collections.Immutable;
using System.Globalization;
using Campaign.Core.Results;
using Campaign.Web.Reporting.Form;

namespace Campaign.Web.Reporting.Sheets;

/// <summary>A unit's figures as a table to fill in elsewhere, and back.</summary>
/// <param name="entry">Whose figures.</param>
/// <param name="keys">The lines of the unit.</param>
internal sealed class ReportSheet(FormEntry entry, ImmutableArray<FigureKey> keys)
{
    private const int Code = 0,
        Level = 3,
        Value = 4,
        Women = 5,
        MostRows = 2000;

    private const string Mark = "Biểu mẫu báo cáo";

    private static readonly ImmutableArray<object?> Heads =
    [
        "Mã",
        "Chỉ số",
        "Đơn vị tính",
        "Cấp",
        "Số liệu",
        "Trong đó nữ",
    ];

    /// <summary>The unit's lines with what is kept. Its first row says whose they are and which revision.</summary>
    public SheetTable Table(ReportContent content, int version, int revision) =>
        new(
            "Số liệu",
            [
                [Mark, (long)entry.Ticket.Year, entry.Ticket.Campaign, entry.Ticket.Unit, Seen(version, revision)],
                Heads,
                .. keys.Select(x => Line(x, content)),
            ],
            2
        )
        {
            Typed = [Value, Women],
        };

    /// <summary>Reads a filled-in table. One fault, and nothing of it counts.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="content">What the report said in the revision that the file is of.</param>
    /// <param name="faults">Row, column and what is wrong, Vietnamese.</param>
    public ReportContent Read(List<SheetRow> rows, ReportContent content, out List<SheetFault> faults)
    {
        faults = [];
        var found = new Dictionary<FigureKey, int>();
        var figures = content.Figures.ToBuilder();
        if (rows.Count > MostRows)
            faults.Add(new(MostRows + 1, Code, $"Tệp có hơn {MostRows} dòng."));
        foreach (var row in rows.Take(MostRows).SkipWhile(x => x[Code] != (string)Heads[Code]!).Skip(1))
        {
            if (row[Code].Length == 0 && row[Value].Length == 0 && row[Women].Length == 0)
                continue;
            if (KeyOf(row, faults) is not { } key)
                continue;
            if (!found.TryAdd(key, row.Number))
                faults.Add(new(row.Number, Code, $"Trùng với dòng {found[key]}."));
            else if (FigureOf(row, faults) is { } figure)
                figures[key] = figure;
            else
                figures.Remove(key);
        }
        if (found.Count == 0 && faults.Count == 0)
            faults.Add(new(1, Code, "Không thấy dòng số liệu nào dưới dòng có chữ “Mã”."));
        var read = content with { Figures = figures.ToImmutable() };
        foreach (var fault in entry.Facts.Rules.Of(read).Where(x => x.Figure is { } key && found.ContainsKey(key)))
            faults.Add(new(found[fault.Figure!.Value], Value, fault.Message));
        return read;
    }

    /// <summary>The version and revision a file was made of; null when it is none of this unit's.</summary>
    public (int Version, int Revision)? SeenIn(List<SheetRow> rows)
    {
        var ticket = entry.Ticket;
        return
            rows.FirstOrDefault() is { } head
            && head[0] == Mark
            && head[1] == ticket.Year.ToString(CultureInfo.InvariantCulture)
            && head[2] == ticket.Campaign
            && head[3] == ticket.Unit
            && head[4].Split(' ') is [_, var version, _, var revision]
            && int.TryParse(version.TrimEnd(','), NumberStyles.None, CultureInfo.InvariantCulture, out var v)
            && int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var r)
            ? (v, r)
            : null;
    }

    // In words: a spreadsheet would take 1/5 for a day.
    private static string Seen(int version, int revision) =>
        string.Create(CultureInfo.InvariantCulture, $"bản {version}, lần {revision}");

    private ImmutableArray<object?> Line(FigureKey key, ReportContent content)
    {
        var indicator = Indicator(key);
        var figure = content.Figures.GetValueOrDefault(key);
        return
        [
            key.Indicator,
            indicator?.Title,
            indicator?.Unit,
            key.Level is null ? null : FormWords.NameOf(key.Level),
            figure?.Value,
            figure?.Women,
        ];
    }

    private FigureKey? KeyOf(SheetRow row, List<SheetFault> faults)
    {
        var ofCode = keys.Where(x => x.Indicator == row[Code]).ToList();
        if (ofCode.Count == 0)
        {
            faults.Add(new(row.Number, Code, $"Đơn vị không báo cáo chỉ số “{row[Code]}”."));
            return null;
        }
        foreach (var key in ofCode)
            if (row[Level] == (key.Level is null ? "" : FormWords.NameOf(key.Level)))
                return key;
        faults.Add(new(row.Number, Level, $"Chỉ số {row[Code]} không hỏi ở cấp “{row[Level]}”."));
        return null;
    }

    private static Figure? FigureOf(SheetRow row, List<SheetFault> faults)
    {
        if (!TypedCount.TryRead(row[Value], out var value))
            faults.Add(new(row.Number, Value, TypedCount.Expected));
        if (!TypedCount.TryRead(row[Women], out var women))
            faults.Add(new(row.Number, Women, TypedCount.Expected));
        if (women is not null && row[Value].Length == 0)
            faults.Add(new(row.Number, Value, "Có số nữ thì phải có tổng số."));
        return value is { } count ? new(count, women) : null;
    }

    private Indicator? Indicator(FigureKey key) => entry.Facts.Indicators.FirstOrDefault(x => x.Code == key.Indicator);
}

/// <summary>What is wrong in a file.</summary>
/// <param name="Row">The row, from 1, as the spreadsheet numbers it.</param>
/// <param name="Column">The column, from 0.</param>
/// <param name="Message">One Vietnamese sentence.</param>
internal sealed record SheetFault(int Row, int Column, string Message)
{
    /// <summary>The fault with its place in the file.</summary>
    public override string ToString() => $"Dòng {Row}, cột {ColumnNames.Name(Column)}: {Message}";
}
