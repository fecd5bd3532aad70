using Campaign.Content.Types.Kinds;

namespace Campaign.Content.Types.Tables;

/// <summary>Short words for the tables: one line a field.</summary>
public static class Make
{
    /// <summary>One line of text.</summary>
    public static Field Line(string alias, string name, string help) => new(alias, name, help, TextKind.Line);

    /// <summary>Several lines of plain text.</summary>
    public static Field Area(string alias, string name, string help) => new(alias, name, help, TextKind.Area);

    /// <summary>Text with Markdown.</summary>
    public static Field Markdown(string alias, string name, string help) => new(alias, name, help, TextKind.Markdown);

    /// <summary>A text to be read aloud.</summary>
    public static Field Script(string alias, string name, string help) => new(alias, name, help, TextKind.Script);

    /// <summary>A date.</summary>
    public static Field Date(string alias, string name, string help) => new(alias, name, help, DateKind.Instance);

    /// <summary>A time of day.</summary>
    public static Field Time(string alias, string name, string help) => new(alias, name, help, FormKind.Time);

    /// <summary>A whole number.</summary>
    public static Field Number(string alias, string name, string help) => new(alias, name, help, NumberKind.Whole);

    /// <summary>A number.</summary>
    public static Field Decimal(string alias, string name, string help) => new(alias, name, help, NumberKind.Decimal);

    /// <summary>A sum in đồng.</summary>
    public static Field Money(string alias, string name, string help) => new(alias, name, help, NumberKind.Money);

    /// <summary>Yes or no, no at first.</summary>
    public static Field Flag(string alias, string name, string help) => new(alias, name, help, FlagKind.Off);

    /// <summary>A page of another site.</summary>
    public static Field Website(string alias, string help) => new(alias, "Trang web", help, FormKind.Website);

    /// <summary>One item of a vocabulary or closed list.</summary>
    public static Field Choice(string alias, string name, string help, string list) =>
        new(alias, name, help, new ChoiceKind(list, false));

    /// <summary>Items of a vocabulary or closed list.</summary>
    public static Field Choices(string alias, string name, string help, string list) =>
        new(alias, name, help, new ChoiceKind(list, true));

    /// <summary>Another document, of one of these types.</summary>
    public static Field Pick(string alias, string name, string help, params string[] types) =>
        new(alias, name, help, new ReferenceKind(false, types));

    /// <summary>Other documents, of one of these types.</summary>
    public static Field PickMany(string alias, string name, string help, params string[] types) =>
        new(alias, name, help, new ReferenceKind(true, types));

    /// <summary>One text a line.</summary>
    public static Field Lines(string alias, string name, string help) => new(alias, name, help, LinesKind.Instance);

    /// <summary>Where a text comes from: a document, words, or both.</summary>
    public static Field Source(string alias, string name, string help) => new(alias, name, help, SourceKind.Instance);

    /// <summary>A small table, one row a line.</summary>
    public static Field Rows(string alias, string name, string help, params Column[] columns) =>
        new(alias, name, help, new RowsKind(columns));
}
