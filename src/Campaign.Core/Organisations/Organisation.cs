using System.Collections.Immutable;
using Campaign.Core.Materials;
using Campaign.Core.Publication;

namespace Campaign.Core.Organisations;

/// <summary>An organisation with a role. It keeps its address after it is dissolved or merged.</summary>
public sealed record Organisation(ItemHeader Header) : PublishedItem(Header), IPublishedRecord
{
    /// <inheritdoc/>
    public static ItemType ItemType => ItemType.Organisation;

    /// <inheritdoc/>
    public override ItemType Type => ItemType;

    /// <inheritdoc/>
    public override string SortKey => Header.Slug;

    /// <summary>For example "Bộ LĐTBXH".</summary>
    public string? ShortName { get; init; }

    /// <summary>Place it belongs to (<see cref="Campaign.Core.Places.Place.Ref"/>); null: national.</summary>
    public string? Place { get; init; }

    /// <summary>Keys of the organisations that took over its work; empty while it exists.</summary>
    public ImmutableArray<Guid> Successors { get; init; } = [];

    /// <summary>What it does, as Markdown.</summary>
    public string? Body { get; init; }

    /// <summary>Web address (https).</summary>
    public string? Website { get; init; }

    /// <summary>Whether it issues printed matter for its place: posters and kits name it and carry its logos.</summary>
    public bool IssuesPrint { get; init; }

    /// <summary>Logos for printed matter, at most <see cref="MostLogos"/>: PNG, JPEG or SVG.</summary>
    public ImmutableArray<MaterialFile> Logos { get; init; } = [];

    /// <summary>The number of logos that fit on a sheet.</summary>
    public const int MostLogos = 4;

    // A logo stands 80 mm high on the longest banner, which takes this many pixels at 200 dpi. Drawings (SVG) have no
    // pixels.
    private const int LeastLogoHeight = 640;

    private static readonly string[] LogoTypes = ["image/png", "image/jpeg", "image/svg+xml"];

    /// <inheritdoc/>
    public override IEnumerable<Fault> Faults()
    {
        foreach (var fault in HeaderFaults())
            yield return fault;
        if (Logos.Length > MostLogos)
            yield return new("logos", $"Có {Logos.Length} biểu trưng, nhiều nhất {MostLogos}.");
        foreach (var logo in Logos)
            if (!LogoTypes.Contains(logo.MediaType))
                yield return new("logos", $"{logo.Name} không in được; dùng PNG, JPEG hoặc SVG.");
            else if (logo.Height < LeastLogoHeight && logo.MediaType != "image/svg+xml")
                yield return new(
                    "logos",
                    $"{logo.Name} chỉ cao {logo.Height} điểm ảnh; "
                        + $"in băng rôn cần ít nhất {LeastLogoHeight}, hoặc dùng SVG."
                );
    }
}
