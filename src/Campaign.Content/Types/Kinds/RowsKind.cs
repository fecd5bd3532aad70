using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Models;
using YamlDotNet.RepresentationModel;

namespace Campaign.Content.Types.Kinds;

/// <summary>
/// A small table. It is stored as text: one row per line, <c> | </c> between columns. Officers type it in the cells of
/// a table, or as this text. In files it is a list of maps.
/// </summary>
internal sealed class RowsKind(params Column[] columns) : FieldKind
{
    private const string Bar = " | ";

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public IReadOnlyList<Column> Columns => columns;

    public string Form => string.Join(Bar, columns.Select(x => x.Required ? x.Label : $"({x.Label})"));

    internal override DataTypeSpec DataType(ChoiceLists lists, ItemTables tables)
    {
        var form = JsonSerializer.Serialize(columns.Select(x => FormOf(x, lists)), Options);
        var named = string.Join('|', columns.Select(x => $"{x.Name};{x.Label};{x.Form};{x.Required};{x.List}"));
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(named)))[..8];
        return new(
            $"rows-{id}",
            $"Bảng {id}: {Form}",
            "Umbraco.TextArea",
            "Campaign.PropertyEditorUi.Rows",
            ValueStorageType.Ntext,
            new() { ["columns"] = form }
        );
    }

    private static object FormOf(Column column, ChoiceLists lists) =>
        new
        {
            label = column.Label,
            required = column.Required,
            form = column.Form.ToString().ToLowerInvariant(),
            choices = column.Form switch
            {
                ColumnForm.Choice => lists[column.List!].Items.Select(x => x.Name).ToArray(),
                ColumnForm.Flag => ["có", "không"],
                _ => null,
            },
        };

    /// <summary>The rows of a text; each has all columns, null where a cell is empty.</summary>
    /// <param name="fault">The first fault with its line, Vietnamese; null when there is none.</param>
    public ImmutableArray<Row> Parse(object? stored, ChoiceLists lists, out string? fault)
    {
        fault = null;
        var rows = ImmutableArray.CreateBuilder<Row>();
        var number = 0;
        foreach (var line in Stored.Text(stored)?.Split('\n') ?? [])
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var cells = line.Split('|', StringSplitOptions.TrimEntries).Select(x => x.Length == 0 ? null : x).ToList();
            if (cells.Count > columns.Length && cells.Skip(columns.Length).Any(x => x is not null))
                fault ??= $"Dòng {number}: có {cells.Count} cột, chỉ được {columns.Length}. Thứ tự: {Form}.";
            var row = new Row(columns, [.. columns.Select((_, i) => i < cells.Count ? cells[i] : null)], lists);
            for (var i = 0; i < columns.Length; i++)
                if (columns[i].FaultOf(row.Cells[i], lists) is { } wrong)
                    fault ??= $"Dòng {number}: {wrong}. Thứ tự: {Form}.";
            rows.Add(row);
        }
        return rows.ToImmutable();
    }

    internal override string? FaultOf(object stored, ChoiceLists lists)
    {
        Parse(stored, lists, out var fault);
        return fault;
    }

    internal override IEnumerable<NamedPlace> PlacesIn(object stored, ChoiceLists lists) =>
        from row in Parse(stored, lists, out _)
        from i in Enumerable.Range(0, columns.Length)
        where columns[i].Form == ColumnForm.Place && row.Cells[i] is not null
        select new NamedPlace(null, row.Cells[i]);

    internal override object? Read(YamlNode node, IReading reading)
    {
        // A table that an officer left half-typed in a draft is exported as it is, and comes back as it is.
        if (node is YamlScalarNode)
            return Stored.Text(reading.Scalar(node));
        var lines = reading.List(node).Select(x => ReadRow(x, reading)).ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    internal override YamlNode? Write(object stored, IWriting writing)
    {
        var rows = Parse(stored, writing.Lists, out var fault);
        if (fault is not null)
            return Scalar(Stored.Text(stored)!);
        return rows.IsEmpty ? null : new YamlSequenceNode(rows.Select(WriteRow));
    }

    private string ReadRow(YamlNode node, IReading reading)
    {
        var cells = new string?[columns.Length];
        if (node is not YamlMappingNode map)
        {
            reading.Fault(node, $"Mỗi dòng là một bảng khóa: {string.Join(", ", columns.Select(x => x.Name))}.");
            return "";
        }
        foreach (var (key, value) in map.Children)
        {
            var index = Array.FindIndex(columns, x => x.Name == (key as YamlScalarNode)?.Value);
            if (index < 0)
                reading.Fault(key, $"Không có khóa «{key}». Có: {string.Join(", ", columns.Select(x => x.Name))}.");
            else
                cells[index] = ReadCell(columns[index], value, reading);
        }
        for (var i = 0; i < columns.Length; i++)
            if (cells[i] is null && columns[i].Required)
                reading.Fault(node, $"Thiếu «{columns[i].Name}».");
        return string.Join(Bar, cells).TrimEnd(' ', '|');
    }

    private static string? ReadCell(Column column, YamlNode node, IReading reading)
    {
        if (reading.Scalar(node)?.Trim() is not { Length: > 0 } text)
            return null;
        var cell = column.Form switch
        {
            ColumnForm.Flag => text switch
            {
                "true" => "có",
                "false" => null,
                _ => text,
            },
            ColumnForm.Choice => reading.Lists[column.List!].NameOf(text) ?? text,
            ColumnForm.Number => text.Replace('.', ','),
            _ => text.Replace("\n", " ", StringComparison.Ordinal),
        };
        if (cell?.Contains('|') == true)
            reading.Fault(node, "Không được có dấu | trong ô.");
        else if (cell is not null && column.FaultOf(cell, reading.Lists) is { } wrong)
            reading.Fault(node, $"Sai giá trị: {wrong}.");
        if (column.Form is ColumnForm.Place)
            reading.Key(node, text, ["place"]);
        if (column.Form is ColumnForm.Organisation)
            reading.Key(node, text, ["organisation"]);
        return cell;
    }

    private YamlNode WriteRow(Row row)
    {
        var map = new YamlMappingNode();
        for (var i = 0; i < columns.Length; i++)
            if (row.InFile(i) is { } text)
                map.Add(columns[i].Name, columns[i].IsText ? Scalar(text) : Plain(text));
        return map;
    }
}

/// <summary>A row of a table, already checked.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Cells">A cell for each column; null where it is empty.</param>
/// <param name="Lists">What choices choose from.</param>
public sealed record Row(Column[] Columns, ImmutableArray<string?> Cells, ChoiceLists Lists)
{
    /// <summary>A cell; null when empty.</summary>
    public string? this[string column] => Cells[Array.FindIndex(Columns, x => x.Name == column)];

    /// <summary>A whole number.</summary>
    public int Whole(string column) => int.Parse(this[column]!, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>A number.</summary>
    public decimal Number(string column) => Column.Number(this[column])!.Value;

    /// <summary>A date; null when empty.</summary>
    public DateOnly? Date(string column) => Column.Date(this[column]);

    /// <summary>A time of day; null when empty.</summary>
    public TimeOnly? Time(string column) => Column.Time(this[column]);

    /// <summary>Yes or no.</summary>
    public bool Flag(string column) => this[column] == "có";

    /// <summary>The alias chosen.</summary>
    public string Choice(string column)
    {
        var i = Array.FindIndex(Columns, x => x.Name == column);
        return Lists[Columns[i].List!].AliasOf(Cells[i]!)!;
    }

    internal string? InFile(int i) =>
        Cells[i] is not { } cell
            ? null
            : Columns[i].Form switch
            {
                ColumnForm.Flag => cell == "có" ? "true" : null,
                ColumnForm.Choice => Lists[Columns[i].List!].AliasOf(cell),
                ColumnForm.Number => cell.Replace(',', '.'),
                ColumnForm.Date => Column.Date(cell)!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ColumnForm.Time => Column.Time(cell)!.Value.ToString("HH:mm", CultureInfo.InvariantCulture),
                _ => cell,
            };
}
