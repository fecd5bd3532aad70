using System.Globalization;

namespace Campaign.Web.Storage;

/// <summary>
/// A local day as stored in the operations tables, <c>yyyy-MM-dd</c>, which sorts and compares alike on both databases.
/// </summary>
internal static class StoredDay
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>The day as text.</summary>
    public static string Text(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>Parses a stored day.</summary>
    public static DateOnly Read(string text) => DateOnly.ParseExact(text, Form, CultureInfo.InvariantCulture);
}
