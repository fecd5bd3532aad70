using Campaign.Content.Types.Kinds;

namespace Campaign.Content.Types.Tables;

/// <summary>Short words for the tables: one line a field.</summary>
internal static class Make
{
    public static Field Line(string alias, string name, string help) => new(alias, name, help, TextKind.Line);

    public static Field Area(string alias, string name, string help) => new(alias, name, help, TextKind.Area);

    public static Field Markdown(string alias, string name, string help) => new(alias, name, help, TextKind.Markdown);

    public static Field Script(string alias, string name, string help) => new(alias, name, help, TextKind.Script);

    public static Field Date(string alias, string name, string help) => new(alias, name, help, DateKind.Instance);

    public static Field Time(string alias, string name, string help) => new(alias, name, help, FormKind.Time);

    public static Field Number(string alias, string name, string help) => new(alias, name, help, NumberKind.Whole);

    public static Field Decimal(string alias, string name, string help) => new(alias, name, help, NumberKind.Decimal);

    public static Field Money(string alias, string name, string help) => new(alias, name, help, NumberKind.Money);

    public static Field Flag(string alias, string name, string help) => new(alias, name, help, FlagKind.Off);

    public static Field Website(string alias, string help) => new(alias, "Trang web", help, FormKind.Website);

    public static Field Choice(string alias, string name, string help, string list) => new(alias, name, help, new ChoiceKind(list, false));

    public static Field Choices(string alias, string name, string help, string list) => new(alias, name, help, new ChoiceKind(list, true));

    public static Field Pick(string alias, string name, string help, params string[] types) =>
        new(alias, name, help, new ReferenceKind(false, types));

    public static Field PickMany(string alias, string name, string help, params string[] types) =>
        new(alias, name, help, new ReferenceKind(true, types));

    public static Field Lines(string alias, string name, string help) => new(alias, name, help, LinesKind.Instance);

    public static Field Source(string alias, string name, string help) => new(alias, name, help, SourceKind.Instance);

    public static Field Rows(string alias, string name, string help, params Column[] columns)
    {
        var kind = new RowsKind(columns);
        return new(alias, name, $"{help} Mỗi dòng một mục, các cột cách nhau bằng dấu |: {kind.Form}.", kind);
    }
}
