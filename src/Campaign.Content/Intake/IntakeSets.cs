using System.Text.Json;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Intake;

/// <summary>Which items an intake made and changed, so that they can be published and withdrawn together.</summary>
internal sealed class IntakeSets(IKeyValueService values)
{
    private const string Prefix = "campaign.intake/";

    /// <summary>Keeps a set and gives it a key.</summary>
    public Guid Keep(IReadOnlyList<Guid> made, IReadOnlyList<Guid> changed)
    {
        var key = Guid.NewGuid();
        values.SetValue($"{Prefix}{key}", JsonSerializer.Serialize(new IntakeSet(made, changed)));
        return key;
    }

    /// <summary>A set; null when there is none of this key.</summary>
    public IntakeSet? Find(Guid key) =>
        values.GetValue($"{Prefix}{key}") is { } text ? JsonSerializer.Deserialize<IntakeSet>(text) : null;
}

/// <summary>What one intake made.</summary>
/// <param name="Made">Keys of new items, what others rest on first.</param>
/// <param name="Changed">Keys of items that were there and got a changed draft.</param>
internal sealed record IntakeSet(IReadOnlyList<Guid> Made, IReadOnlyList<Guid> Changed);
