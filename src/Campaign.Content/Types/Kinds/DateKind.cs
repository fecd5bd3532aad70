using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Campaign.Content.Types.Kinds;

/// <summary>A day, stored as midnight without a zone.</summary>
internal sealed class DateKind : FieldKind
{
    public static DateKind Instance { get; } = new();

    internal override DataTypeSpec DataType(ChoiceLists lists, ItemTables tables) => DataTypeSpec.Date;

    internal override object? Read(YamlNode node, IReading reading)
    {
        if (reading.Scalar(node) is not { Length: > 0 } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date.ToDateTime(TimeOnly.MinValue);
        reading.Fault(node, $"«{text}» không phải là ngày. Viết dạng 2021-11-15.");
        return null;
    }

    internal override YamlNode? Write(object stored, IWriting writing) =>
        Stored.Date(stored) is { } date ? Plain(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null;
}
