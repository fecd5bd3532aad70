using System.Collections.Immutable;
using Campaign.Core.Publication;

namespace Campaign.Core.Materials;

/// <summary>A communication product: poster, banner, leaflet, clip, handbook.</summary>
public sealed record Material(ItemHeader Header) : PublishedItem(Header), IPublishedRecord
{
    /// <inheritdoc/>
    public static ItemType ItemType => ItemType.Material;

    /// <inheritdoc/>
    public override ItemType Type => ItemType;

    /// <inheritdoc/>
    public override string SortKey => $"{9999 - Header.Edition.GetValueOrDefault():D4}/{Code}";

    /// <summary>Alias of the vocabulary <c>materialKind</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Stock code, for example <c>AP-2021-01</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Version of the design, as printed on it.</summary>
    public string? DesignVersion { get; init; }

    /// <summary>The message it carries, when the product itself renders it; null for uploaded files only.</summary>
    public Guid? Message { get; init; }

    /// <summary>Template names the product renders it in (<c>a3</c>, <c>banner</c> …); empty: uploads only.</summary>
    public ImmutableArray<string> Templates { get; init; } = [];

    /// <summary>Uploaded files.</summary>
    public ImmutableArray<MaterialFile> Files { get; init; } = [];

    /// <summary>What the picture shows, for people who cannot see it. Required as soon as there is a picture.</summary>
    public string? AltText { get; init; }

    /// <summary>Where and how to put it up: place, size, reading distance. Markdown.</summary>
    public string? DisplayGuidance { get; init; }

    /// <summary>Size, bleed, colours, paper. Markdown.</summary>
    public string? PrintSpec { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Fault> Faults()
    {
        foreach (var fault in HeaderFaults())
            yield return fault;
        if (string.IsNullOrWhiteSpace(AltText) && (!Templates.IsEmpty || Files.Any(x => x.IsImage)))
            yield return new("altText", "Thiếu văn bản thay thế cho hình ảnh.");
        if (Templates.IsEmpty && Files.IsEmpty)
            yield return new("files", "Tài liệu cần ít nhất một tệp hoặc một mẫu in.");
        if (!Templates.IsEmpty && Message is null)
            yield return new("message", "Mẫu in cần một thông điệp.");
    }
}

/// <summary>An uploaded file of a material or a recording of a script.</summary>
/// <param name="Media">Key of the media item.</param>
/// <param name="Name">ASCII file name people download it under.</param>
/// <param name="MediaType">For example <c>application/pdf</c>.</param>
/// <param name="Bytes">Size in bytes.</param>
/// <param name="Sha256">Lower-case hex digest of the content.</param>
/// <param name="Path">Path inside the media store; never shown to anyone.</param>
/// <param name="Width">Width in pixels; null when it has none.</param>
/// <param name="Height">Height in pixels; null when it has none.</param>
/// <param name="Seconds">Playing time in seconds; null when it has none.</param>
public sealed record MaterialFile(
    Guid Media,
    string Name,
    string MediaType,
    long Bytes,
    string Sha256,
    string Path,
    int? Width = null,
    int? Height = null,
    double? Seconds = null
)
{
    /// <summary>Whether it is a picture.</summary>
    public bool IsImage => MediaType.StartsWith("image/", StringComparison.Ordinal);
}
