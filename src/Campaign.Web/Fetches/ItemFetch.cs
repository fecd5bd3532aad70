using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Campaign.Web.Fetches;

/// <summary>How often something went out on a day: to which station's key, or for which place.</summary>
internal sealed class ItemFetch
{
    /// <summary>The campaign's local day, <c>yyyy-MM-dd</c>.</summary>
    public required string Day { get; set; }

    /// <summary>
    /// The key's public beginning. Empty when there was none, so that nobody knows who it was, and for programmes and
    /// scripts that were counted before keys were noted.
    /// </summary>
    public required string Key { get; set; }

    /// <summary>Ref of the place it was fetched for; empty: for none.</summary>
    public required string Place { get; set; }

    /// <summary>
    /// The item; <see cref="Guid.Empty"/> for a programme in any form, a speaker's kit, and a kit that names no
    /// message.
    /// </summary>
    public Guid Item { get; set; }

    /// <summary>Name of a <see cref="FetchedThing"/>.</summary>
    public required string What { get; set; }

    public int Times { get; set; }
}

/// <summary>What went out. The table keeps the names.</summary>
internal enum FetchedThing
{
    /// <summary>
    /// A programme in a form that says nothing of recalls, such as sound, or of another day than today or tomorrow, to
    /// a key. What was counted before forms were told apart is among these.
    /// </summary>
    Programme,

    /// <summary>
    /// Today's or tomorrow's programme in a form with recalls and corrections at its head, to a key.
    /// </summary>
    ProgrammeWithNotices,

    /// <summary>A script in any form, to a key.</summary>
    Script,

    /// <summary>The page of a commune's day, to anybody.</summary>
    Page,

    /// <summary>A poster, leaflet, banner, card, picture or uploaded file.</summary>
    Print,

    /// <summary>All printed matter of a message in one package.</summary>
    Kit,

    /// <summary>A speaker's kit, which holds what is current in a place.</summary>
    Speaker,
}

/// <summary>How fetches are stored.</summary>
internal sealed class ItemFetchTable : IEntityTypeConfiguration<ItemFetch>
{
    public void Configure(EntityTypeBuilder<ItemFetch> builder)
    {
        builder.ToTable("item_fetch");
        builder.HasKey(x => new
        {
            x.Day,
            x.Key,
            x.Place,
            x.Item,
            x.What,
        });
        builder.HasIndex(x => x.Item);
    }
}
