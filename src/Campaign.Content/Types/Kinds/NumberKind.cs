using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Campaign.Content.Types.Kinds;

/// <summary>A number: whole, with a decimal point, or money in whole đồng, which outgrows Umbraco's integers.</summary>
internal sealed class NumberKind(bool whole, bool money = false) : FieldKind
{
    public static NumberKind Whole { get; } = new(true);

    public static NumberKind Decimal { get; } = new(false);

    public static NumberKind Money { get; } = new(false, money: true);

    internal override DataTypeSpec DataType(ChoiceLists lists, ItemTables tables) =>
        whole ? DataTypeSpec.Integer : DataTypeSpec.Decimal;

    internal override string? FaultOf(object stored, ChoiceLists lists) =>
        money && Stored.Decimal(stored) is { } value && value != Math.Truncate(value)
            ? "Số tiền là số đồng nguyên."
            : null;

    internal override object? Read(YamlNode node, IReading reading)
    {
        if (reading.Scalar(node) is not { Length: > 0 } text)
            return null;
        if (whole && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!whole && decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out var value))
            return value;
        reading.Fault(node, $"«{text}» không phải là số{(whole ? " nguyên" : "")}.");
        return null;
    }

    internal override YamlNode? Write(object stored, IWriting writing) =>
        Stored.Decimal(stored) is { } number
            ? Plain(number.ToString("0.############", CultureInfo.InvariantCulture))
            : null;
}
