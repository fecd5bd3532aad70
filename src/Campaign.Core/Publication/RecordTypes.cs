using System.Collections.Frozen;
using Campaign.Core.Broadcast;
using Campaign.Core.Campaigns;
using Campaign.Core.Events;
using Campaign.Core.Materials;
using Campaign.Core.Messages;
using Campaign.Core.Organisations;
using Campaign.Core.Places;
using Campaign.Core.Plans;
using Campaign.Core.Services;

namespace Campaign.Core.Publication;

/// <summary>Which record carries which concept.</summary>
public static class RecordTypes
{
    private static readonly FrozenDictionary<Type, ItemType> ByRecord = new Dictionary<Type, ItemType>
    {
        [typeof(CampaignInfo)] = ItemType.Campaign,
        [typeof(Edition)] = ItemType.Edition,
        [typeof(LocalTheme)] = ItemType.LocalTheme,
        [typeof(KeyMessage)] = ItemType.Message,
        [typeof(Material)] = ItemType.Material,
        [typeof(Service)] = ItemType.Service,
        [typeof(Event)] = ItemType.Event,
        [typeof(Script)] = ItemType.Script,
        [typeof(LegalDocument)] = ItemType.Document,
        [typeof(Target)] = ItemType.Target,
        [typeof(Allocation)] = ItemType.Allocation,
        [typeof(ReportingDuty)] = ItemType.Duty,
        [typeof(Organisation)] = ItemType.Organisation,
        [typeof(Place)] = ItemType.Place,
    }.ToFrozenDictionary();

    /// <summary>The concept of a record type.</summary>
    /// <exception cref="ArgumentException">The type is not a published record.</exception>
    public static ItemType Of(Type record) =>
        ByRecord.TryGetValue(record, out var type)
            ? type
            : throw new ArgumentException($"{record.Name} is not a published record.", nameof(record));
}
