using System.Collections.Immutable;

namespace Campaign.Web.Reporting.Sheets;

/// <summary>A table for a spreadsheet: what is in it, whatever the file is.</summary>
/// <param name="Name">Name of the sheet, at most 31 characters.</param>
/// <param name="Rows">Its rows. A cell is a text, a number (<see cref="long"/>) or null.</param>
/// <param name="Heads">How many of the first rows are headings.</param>
internal sealed record SheetTable(string Name, ImmutableArray<ImmutableArray<object?>> Rows, int Heads)
{
    /// <summary>The columns in which people type, from 0.</summary>
    public ImmutableArray<int> Typed { get; init; } = [];
}

/// <summary>A row as it was read from a file.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Cells">Its texts; what is missing at the end is empty.</param>
internal sealed record SheetRow(int Number, ImmutableArray<string> Cells)
{
    /// <summary>The text of a column, from 0.</summary>
    public string this[int column] => column < Cells.Length ? Cells[column].Trim() : "";
}

/// <summary>A file that cannot be read as a table; the message is Vietnamese.</summary>
internal sealed class SheetRefusedException(string message) : Exception(message);
