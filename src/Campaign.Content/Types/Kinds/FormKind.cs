using System.Globalization;
using Campaign.Core.Services;
using YamlDotNet.RepresentationModel;

namespace Campaign.Content.Types.Kinds;

/// <summary>A short text of a strict form, such as a time of day.</summary>
/// <param name="fault">What is wrong with a text, in Vietnamese; null when nothing is.</param>
/// <param name="editor">Its editor.</param>
internal sealed class FormKind(Func<string, string?> fault, DataTypeSpec editor) : FieldKind
{
    /// <summary>Time of day, <c>14:00</c>.</summary>
    public static FormKind Time { get; } =
        Of(
            x => TimeOnly.TryParseExact(x, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "giờ dạng 14:00"
        );

    /// <summary>Day of any year, <c>11-15</c>.</summary>
    public static FormKind MonthDay { get; } = Of(x => Stored.MonthDay(x) is not null, "tháng-ngày dạng 11-15");

    /// <summary>An ASCII name: part of addresses.</summary>
    public static FormKind Name { get; } =
        Of(Core.Text.AsciiName.IsValid, "chữ thường không dấu, số và dấu gạch nối, ví dụ thong-diep-1");

    /// <summary>Official code of an administrative unit.</summary>
    public static FormKind PlaceCode { get; } =
        Of(Core.Places.Place.IsCode, "mã 2 chữ số (tỉnh) hoặc 5 chữ số (xã), trong ngoặc kép");

    /// <summary>Opening hours.</summary>
    public static FormKind Hours { get; } =
        new(x => OpeningHours.TryParse(x, out _, out var error) ? null : error, DataTypeSpec.Area);

    /// <summary>Page of another site.</summary>
    public static FormKind Website { get; } = Of(IsWebsite, "địa chỉ đầy đủ bắt đầu bằng https://");

    /// <summary>Whether a text is the full address of a page.</summary>
    internal static bool IsWebsite(string text) =>
        text.StartsWith("https://", StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out _);

    internal override DataTypeSpec DataType(ChoiceLists lists, ItemTables tables) => editor;

    internal override object? Read(YamlNode node, IReading reading)
    {
        if (reading.Scalar(node)?.Trim() is not { Length: > 0 } text)
            return null;
        if (fault(text) is { } wrong)
            reading.Fault(node, wrong);
        return text;
    }

    internal override YamlNode? Write(object stored, IWriting writing) =>
        Stored.Text(stored) is { } text ? Scalar(text) : null;

    internal override string? FaultOf(object stored, ChoiceLists lists) =>
        Stored.Text(stored) is { } text ? fault(text) : null;

    private static FormKind Of(Func<string, bool> isRight, string form) =>
        new(x => isRight(x) ? null : $"«{x}» không đúng dạng: cần {form}.", DataTypeSpec.Text);
}
