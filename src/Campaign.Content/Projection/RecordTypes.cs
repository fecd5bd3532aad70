using System.Collections.Frozen;
using System.Collections.Immutable;
using Campaign.Content.Types;
using Campaign.Core.Publication;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Content.Projection;

/// <summary>Every type of record there is: those of the product, and those that were added.</summary>
public sealed class RecordTypes
{
    private readonly FrozenDictionary<string, RecordType> _byName;

    /// <param name="added">Types beside those of the product.</param>
    /// <exception cref="InvalidOperationException">The types do not go together; it says what does not.</exception>
    public RecordTypes(IEnumerable<RecordType> added)
    {
        All = [.. Records.All, .. added];
        Tables = new ItemTables(All.Select(x => x.Table));
        _byName = All.ToFrozenDictionary(x => x.Type.Name);
    }

    /// <summary>The types of the product alone.</summary>
    public static RecordTypes OfProduct { get; } = new([]);

    /// <summary>The types, those of the product first.</summary>
    public ImmutableArray<RecordType> All { get; }

    /// <summary>Their document types, and folders.</summary>
    public ItemTables Tables { get; }

    /// <summary>A type by its name; null when there is none: folders, and what an older version kept.</summary>
    public RecordType? Find(string name) => _byName.GetValueOrDefault(name);
}

/// <summary>Adds types of records.</summary>
public static class RecordTypeRegistration
{
    /// <summary>Adds a type of record to those of the product.</summary>
    public static IServiceCollection AddRecordType(this IServiceCollection services, RecordType type) =>
        services.AddSingleton(type);
}
