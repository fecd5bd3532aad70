using System.Collections.Immutable;
using Campaign.Core.Services;
using Campaign.Web.Items;

namespace Campaign.Web.Services;

/// <summary>
/// A help service or hotline. A shelter has neither address nor location; the product does not store them.
/// </summary>
internal sealed class ApiService(Service item, Links at) : ApiItem(item, at)
{
    /// <summary>Alias of its main kind.</summary>
    public string Kind { get; } = item.Kinds[0];

    /// <summary>Aliases of all its kinds, the main one first.</summary>
    public ImmutableArray<string> Kinds { get; } = item.Kinds;

    /// <summary>Who runs it.</summary>
    public string? Operator { get; } = item.Operator;

    /// <summary>Numbers to call.</summary>
    public ImmutableArray<ApiPhone> Phones { get; } =
    [.. item.Phones.Select(x => new ApiPhone(x.Number, x.Digits, x.Spoken, x.Cost, x.Hours, x.AlsoText))];

    /// <summary>When it is open; null: not known.</summary>
    public ApiSchedule? Schedule { get; } = ApiSchedule.Of(item.Hours);

    /// <summary>Languages spoken there (BCP 47); empty: not known.</summary>
    public ImmutableArray<string> Languages { get; } = item.SpokenLanguages;

    /// <summary>Who it is for.</summary>
    public string? Eligibility { get; } = item.Eligibility;

    /// <summary>What it costs; null: not known.</summary>
    public string? Fees { get; } = item.Fees;

    /// <summary>Places it serves; empty: the whole country.</summary>
    public ImmutableArray<ApiPlaceName> Areas { get; } = [.. item.Header.Places.Select(at.Place)];

    /// <summary>How to get help there, Markdown.</summary>
    public string? Body { get; } = item.Body;

    /// <summary>Street address of a service that anyone may know; always null for a shelter.</summary>
    public string? Address { get; } = item.IsShelter ? null : item.Address;

    /// <summary>Web address.</summary>
    public string? Website { get; } = item.Website;

    /// <summary>When the entry was last checked; null: never.</summary>
    public DateOnly? VerifiedOn { get; } = item.VerifiedOn;

    /// <summary>When the next check is due.</summary>
    public DateOnly? NextCheckOn { get; } = Core.Services.Verification.Default.DueOn(item);

    /// <summary>
    /// The day on which the entry is withdrawn automatically unless it is checked before; null: it stays, as emergency
    /// and national numbers do.
    /// </summary>
    public DateOnly? WithdrawsOn { get; } = Core.Services.Verification.Default.WithdrawsOn(item);

    /// <summary>Whether a person has called the number.</summary>
    public bool CallTested { get; } = item.CallTested;

    /// <summary>
    /// checked, not-call-tested, overdue (not checked since <c>verifiedOn</c>) or too-old, on the day of the answer.
    /// </summary>
    public string Verification { get; } = Core.Services.Verification.Default.Of(item, at.AsOf).ApiName();
}

/// <summary>A number to call.</summary>
/// <param name="Number">The number, grouped as people say it.</param>
/// <param name="Digits">The number for dialling.</param>
/// <param name="Spoken">How it is read aloud; null: digit by digit in its groups.</param>
/// <param name="Cost">What a call costs; null: see the fees of the service.</param>
/// <param name="Hours">When it is answered; null: see the schedule of the service.</param>
/// <param name="AlsoText">Whether it takes text messages.</param>
internal sealed record ApiPhone(
    string Number,
    string Digits,
    string? Spoken,
    string? Cost,
    string? Hours,
    bool AlsoText
);
