using System.Collections.Immutable;
using Campaign.Core.Publication;

namespace Campaign.Core.Places;

/// <summary>
/// An administrative unit with its names over time and what became of it. Codes are strings: two digits for a province,
/// five for a commune, never reused (Decision 19/2025/QĐ-TTg).
/// </summary>
public sealed record Place(ItemHeader Header) : PublishedItem(Header), IPublishedRecord
{
    /// <inheritdoc/>
    public static ItemType ItemType => ItemType.Place;

    /// <inheritdoc/>
    public override ItemType Type => ItemType;

    /// <inheritdoc/>
    public override string SortKey => $"{(int)Level}/{Ref}";

    /// <inheritdoc/>
    public override string AddressName => Ref;

    // What was for a unit that is no more is for its successors. When they change, nobody knows for whom it was before.
    /// <inheritdoc/>
    public override ImmutableArray<string> Concerns => Successions.IsEmpty ? [Ref] : [];

    /// <summary>
    /// The identifier by which everything else refers to the place: its official code or, for a unit that ended before
    /// 1/7/2025 and whose code is unknown, an ASCII alias such as <c>dak-nong</c>.
    /// </summary>
    public required string Ref { get; init; }

    /// <summary>Official code; null when unknown.</summary>
    public string? Code { get; init; }

    /// <summary>Administrative level.</summary>
    public required PlaceLevel Level { get; init; }

    /// <summary>The unit's names and parents over time, oldest first, without overlap.</summary>
    public required ImmutableArray<PlaceVersion> Versions { get; init; }

    /// <summary>What the unit became; empty while it exists.</summary>
    public ImmutableArray<PlaceSuccession> Successions { get; init; } = [];

    /// <summary>Alternative spellings: "Đăk Nông".</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>The latest version.</summary>
    public PlaceVersion Latest => Versions[^1];

    /// <summary>The version in force on a day; null when the unit did not exist then.</summary>
    public PlaceVersion? On(DateOnly day) => Versions.FirstOrDefault(x => !(x.ValidFrom > day) && !(x.ValidTo < day));

    /// <summary>Whether the unit exists on a day.</summary>
    public bool ExistsOn(DateOnly day) => On(day) is not null;

    /// <inheritdoc/>
    public override IEnumerable<Fault> Faults()
    {
        foreach (var fault in HeaderFaults())
            yield return fault;
        if (Versions.IsEmpty)
            yield return new("versions", "Địa danh cần ít nhất một tên gọi.");
        if (Code is not null && !IsCode(Code))
            yield return new("code", "Mã đơn vị hành chính gồm 2 chữ số (tỉnh) hoặc 5 chữ số (xã).");
        if (Code is null && !Text.AsciiName.IsValid(Ref))
            yield return new("ref", "Bí danh chỉ gồm chữ thường không dấu, số và dấu gạch nối.");
        for (var i = 1; i < Versions.Length; i++)
            if (Versions[i - 1].ValidTo is not { } end || Versions[i].ValidFrom is not { } start || start <= end)
                yield return new("versions", $"Tên gọi thứ {i + 1} chồng lên tên gọi trước nó.");
        if (Successions.Length > 0 && Versions is [.., { ValidTo: null }])
            yield return new("successions", "Đơn vị có đơn vị kế tục thì phải có ngày kết thúc.");
    }

    /// <summary>Whether a text has the form of an official code.</summary>
    public static bool IsCode(string text) => text.Length is 2 or 5 && text.All(char.IsAsciiDigit);
}

/// <summary>Administrative levels. Districts exist only before 1/7/2025.</summary>
public enum PlaceLevel
{
    /// <summary>Tỉnh, thành phố trực thuộc trung ương.</summary>
    Province,

    /// <summary>Huyện, quận, thị xã, thành phố thuộc tỉnh; until 30/6/2025.</summary>
    District,

    /// <summary>Xã, phường, thị trấn, đặc khu.</summary>
    Commune,
}

/// <summary>A unit's name, kind and parent during a period.</summary>
/// <param name="Name">Without its kind: "Lạng Sơn".</param>
/// <param name="Kind">For example "tỉnh", "thành phố", "xã", "phường", "đặc khu", "huyện".</param>
/// <param name="Parent"><see cref="Place.Ref"/> of the unit above; null for a province.</param>
/// <param name="ValidFrom">First day; null: before our records begin.</param>
/// <param name="ValidTo">Last day, included; null: still in force.</param>
/// <param name="Basis">The legal document, in words.</param>
public sealed record PlaceVersion(
    string Name,
    string Kind,
    string? Parent,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    string? Basis
)
{
    /// <summary>Kind and name, capitalised: "Tỉnh Lạng Sơn".</summary>
    public string FullName => $"{char.ToUpperInvariant(Kind[0])}{Kind[1..]} {Name}";
}

/// <summary>What a unit became.</summary>
/// <param name="To"><see cref="Place.Ref"/> of the unit that took it over.</param>
/// <param name="Kind">How the unit ended.</param>
/// <param name="On">First day on which the successor takes its place.</param>
public sealed record PlaceSuccession(string To, SuccessionKind Kind, DateOnly On);

/// <summary>How a unit ended.</summary>
public enum SuccessionKind
{
    /// <summary>Sáp nhập: merged with others.</summary>
    Merge,

    /// <summary>Chia tách: split among several.</summary>
    Split,

    /// <summary>Đổi tên.</summary>
    Rename,

    /// <summary>Chuyển loại hoặc bãi bỏ cấp: its level was abolished, and its area is now in the named unit.</summary>
    Reclass,
}
