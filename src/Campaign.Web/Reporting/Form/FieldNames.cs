using Campaign.Core.Results;
using Campaign.Web.Items;

namespace Campaign.Web.Reporting.Form;

/// <summary>Names of the form's fields, which are their ids on the page as well.</summary>
internal static class FieldNames
{
    public const string Scope = "pham-vi",
        Version = "ban",
        Revision = "lan",
        Action = "viec",
        Asked = "hoi",
        Confirmed = "dung",
        Done = "xong";

    /// <summary>Values of <see cref="Action"/> and <see cref="Done"/>.</summary>
    public const string Save = "luu",
        Submit = "nop",
        Imported = "nhap";

    public static string Of(FigureKey key) => $"so-{Part(key)}";

    public static string Women(FigureKey key) => $"nu-{Part(key)}";

    public static bool IsFigure(string name) =>
        name.StartsWith("so-", StringComparison.Ordinal) || name.StartsWith("nu-", StringComparison.Ordinal);

    public static string OfText(string field) => $"loi-{field}";

    // Codes have no underscore, so no two keys share a name.
    private static string Part(FigureKey key) => $"{key.Indicator}_{key.Level?.ApiName() ?? "chung"}";
}
