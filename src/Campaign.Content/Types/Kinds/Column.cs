using System.Globalization;

namespace Campaign.Content.Types.Kinds;

/// <summary>One column of a table that officers type as text.</summary>
/// <param name="Name">Its name in content files.</param>
/// <param name="Label">Its Vietnamese name.</param>
/// <param name="Form">What it holds.</param>
/// <param name="Required">Whether every row needs it.</param>
/// <param name="List">The list it chooses from, for <see cref="ColumnForm.Choice"/>.</param>
public sealed record Column(
    string Name,
    string Label,
    ColumnForm Form = ColumnForm.Text,
    bool Required = false,
    string? List = null
)
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "dd/MM/yyyy"];
    private static readonly string[] TimeForms = ["HH:mm", "H:mm"];

    /// <summary>Whether it is a text in files; else a number, date or flag.</summary>
    internal bool IsText => Form is not (ColumnForm.Whole or ColumnForm.Number or ColumnForm.Date or ColumnForm.Flag);

    /// <summary>What is wrong with a cell; null when nothing is.</summary>
    internal string? FaultOf(string? cell, ChoiceLists lists)
    {
        if (cell is null)
            return Required ? $"thiếu «{Label}»" : null;
        return Form switch
        {
            ColumnForm.Whole when !int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out _) =>
                $"«{Label}» phải là số nguyên, chỉ gồm chữ số, dưới 2147483648, không phải «{cell}»",
            ColumnForm.Number when Number(cell) is null =>
                $"«{Label}» phải là số, phần lẻ sau dấu phẩy, hàng nghìn không có dấu chấm (ví dụ 1250 hay 52,3), "
                    + $"không phải «{cell}»",
            ColumnForm.Website when !FormKind.IsWebsite(cell) =>
                $"«{Label}» phải là địa chỉ đầy đủ bắt đầu bằng https://, không phải «{cell}»",
            ColumnForm.Date when Date(cell) is null =>
                $"«{Label}» phải là ngày dạng 2021-11-15 hoặc 15/11/2021, không phải «{cell}»",
            ColumnForm.Time when Time(cell) is null => $"«{Label}» phải là giờ dạng 14:00, không phải «{cell}»",
            ColumnForm.Flag when cell is not ("có" or "không") =>
                $"«{Label}» phải là có hoặc không, không phải «{cell}»",
            ColumnForm.Choice when lists[List!].AliasOf(cell) is null =>
                $"«{Label}» phải là một trong: {string.Join(", ", lists[List!].Items.Select(x => x.Name))}; "
                    + $"không phải «{cell}»",
            _ => null,
        };
    }

    // A point is refused: whether 12.000 is twelve or twelve thousand depends on who typed it.
    internal static decimal? Number(string? cell) =>
        cell?.Contains('.', StringComparison.Ordinal) == false
        && decimal.TryParse(
            cell.Replace(',', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    internal static DateOnly? Date(string? cell) =>
        DateOnly.TryParseExact(cell, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    internal static TimeOnly? Time(string? cell) =>
        TimeOnly.TryParseExact(cell, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;
}

/// <summary>What a column holds.</summary>
public enum ColumnForm
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number that is not negative, with a comma before its fraction.</summary>
    Number,

    /// <summary>A full address that begins with https://.</summary>
    Website,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>An item of a list.</summary>
    Choice,

    /// <summary>The ref of a place.</summary>
    Place,

    /// <summary>The slug of an organisation.</summary>
    Organisation,
}
