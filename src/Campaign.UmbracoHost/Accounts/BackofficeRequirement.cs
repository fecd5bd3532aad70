using Microsoft.AspNetCore.Authorization;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>
/// The rule for every endpoint for officers: only from our own pages, with the header, with the permission.
/// </summary>
internal sealed class BackofficeRequirement : IAuthorizationRequirement;
