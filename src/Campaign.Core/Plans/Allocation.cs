using System.Collections.Immutable;
using Campaign.Core.Publication;

namespace Campaign.Core.Plans;

/// <summary>
/// Support handed out, in aggregate. There is no field for the people who receive it, and there must never be one.
/// </summary>
public sealed record Allocation(ItemHeader Header) : PublishedItem(Header), IPublishedRecord
{
    /// <inheritdoc/>
    public static ItemType ItemType => ItemType.Allocation;

    /// <inheritdoc/>
    public override ItemType Type => ItemType;

    /// <inheritdoc/>
    public override string SortKey => $"{9999 - Header.Edition.GetValueOrDefault():D4}/{Header.Slug}";

    /// <summary>What one unit is: "suất quà".</summary>
    public required string UnitName { get; init; }

    /// <summary>Value of one unit, in đồng.</summary>
    public required long UnitValue { get; init; }

    /// <summary>What a unit is made of; the amounts add up to <see cref="UnitValue"/>.</summary>
    public ImmutableArray<AllocationPart> Parts { get; init; } = [];

    /// <summary>First day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Who gets how many.</summary>
    public required ImmutableArray<AllocationRow> Rows { get; init; }

    /// <summary>The total printed in the document, as a check; null when it prints none.</summary>
    public int? DeclaredQuantity { get; init; }

    /// <summary>Whom the support is for, in the document's words.</summary>
    public string? Recipients { get; init; }

    /// <summary>Sum of the rows' quantities.</summary>
    public int TotalQuantity => Rows.Sum(x => x.Quantity);

    /// <summary>Value of all rows together, in đồng.</summary>
    public long TotalValue => TotalQuantity * UnitValue;

    /// <inheritdoc/>
    public override IEnumerable<Fault> Faults()
    {
        foreach (var fault in HeaderFaults())
            yield return fault;
        if (Rows.IsEmpty)
            yield return new("rows", "Bảng phân bổ cần ít nhất một dòng.");
        if (Rows.Any(x => x.Quantity < 0) || UnitValue < 0)
            yield return new("rows", "Số lượng và giá trị không được âm.");
        if (!Parts.IsEmpty && Parts.Sum(x => x.Amount) != UnitValue)
            yield return new("parts", "Tổng các phần không bằng giá trị một suất.");
        if (DeclaredQuantity is { } declared && declared != TotalQuantity)
            yield return new(
                "declaredQuantity",
                $"Văn bản ghi tổng {declared}, các dòng cộng lại được {TotalQuantity}."
            );
        if (To < From)
            yield return new("to", "Ngày kết thúc đứng trước ngày bắt đầu.");
    }
}

/// <summary>A component of one unit.</summary>
/// <param name="Name">For example "thực phẩm thiết yếu".</param>
/// <param name="Amount">Its value in đồng.</param>
public sealed record AllocationPart(string Name, long Amount);

/// <summary>One row of an allocation.</summary>
/// <param name="Place">
/// Place as of the document's date (<see cref="Campaign.Core.Places.Place.Ref"/>); null when the row is not a place.
/// </param>
/// <param name="Name">Name as the document writes it.</param>
/// <param name="Quantity">Number of units.</param>
/// <param name="Note">Ghi chú.</param>
public sealed record AllocationRow(string? Place, string Name, int Quantity, string? Note = null);
