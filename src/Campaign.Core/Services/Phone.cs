namespace Campaign.Core.Services;

/// <summary>A telephone number to call.</summary>
/// <param name="Number">Grouped as people say it: <c>1900 96 96 80</c>.</param>
/// <param name="Spoken">How it is read aloud; null: digit by digit, group by group.</param>
/// <param name="Cost">What a call costs, in words; null: what its service says.</param>
/// <param name="Hours">When it is answered, in words; null: when its service says.</param>
/// <param name="AlsoText">Whether it accepts text messages.</param>
public sealed record Phone(
    string Number,
    string? Spoken = null,
    string? Cost = null,
    string? Hours = null,
    bool AlsoText = false
)
{
    /// <summary>The digits alone, for a <c>tel:</c> link.</summary>
    public string Digits => string.Concat(Number.Where(char.IsAsciiDigit));

    /// <summary>Whether it consists of 3 to 15 digits, in groups.</summary>
    public bool IsWellFormed => Digits.Length is >= 3 and <= 15 && Number.All(c => c is ' ' || char.IsAsciiDigit(c));
}
