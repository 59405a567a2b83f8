using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Kiosk.Vouchers;

namespace Kiosk.Pages.Api;

sealed record BatchBody : VoucherBody
{
    [Description("How many vouchers.")]
    [Range(1, BatchRequest.Largest)]
    [Required]
    public int? Count { get; init; }
}
