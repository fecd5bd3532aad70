using Campaign.UmbracoHost.Accounts;

namespace Campaign.UmbracoHost.Scheduling;

/// <summary>
/// Whether whoever set an hour may still publish when it comes. To withdraw something nobody is asked again.
/// </summary>
/// <param name="officers">The accounts; a host without any has nobody to ask.</param>
public sealed class HourAuthority(OfficerDirectory? officers = null)
{
    /// <summary>Why nothing is published in this officer's name, a Vietnamese sentence; null when it may be.</summary>
    /// <param name="officer">Umbraco's number of the officer; of a number without an account nothing is known.</param>
    public string? WhyNot(int? officer) =>
        officer is not { } number || officers?.Find(number) is not { } found ? null
        : found.Disabled ? $"Tài khoản của người hẹn giờ ({found.Name}) đã bị khóa. Hãy hẹn lại bằng tài khoản khác."
        : !found.May(Permissions.DocumentPublish)
            ? $"Người hẹn giờ ({found.Name}) không còn quyền xuất bản. Hãy hẹn lại bằng tài khoản khác."
        : null;
}
