import ParleyValues

/// The canonical columns of order records (pay.md §3).
public enum OrderColumn: String, RecordColumn {
  /// The worker's id.
  case worker
  /// Acceptance, completion, start and pick-up.
  case accepted, completed, started
  /// Pick-up of goods or passenger.
  case pickedUp = "picked_up"
  /// Engaged time; wins over completed − accepted.
  case engaged
  /// Distance and weight of the order.
  case distance, weight
  /// What the customer paid, what the worker was paid, the tip.
  case fare, paid, tip
  /// Area, category of worker, employer or partner, vehicle or service class.
  case area, category, employer, variant
  /// The order's number.
  case order
  /// The way to the pick-up.
  case pickupDistance = "pickup"
  /// Waiting time at the pick-up.
  case waiting = "wait"
  /// Floors climbed; the batch carried together.
  case floors, batch
  /// When and by whom the order was cancelled.
  case cancelledAt = "cancelled_at"
  /// Who cancelled.
  case cancelledBy = "cancelled_by"
  /// What was deducted.
  case deduction
  /// Why it was deducted.
  case deductionReason = "deduction_reason"
  /// Whether the cause of the deduction was upheld, what became of an appeal, and the circumstance
  /// that exempts from deductions.
  case upheld, appeal, exemption
  /// Whether the worker loaded or unloaded.
  case loading
  /// When completion was promised.
  case promised
  /// What the carrier took of the fare.
  case carrierFee = "carrier_fee"
  /// What the aggregator took of the fare.
  case aggregatorFee = "aggregator_fee"
  /// The day of payment.
  case paidOn = "paid_on"
  /// What the goods cost.
  case orderValue = "order_value"
  /// How the order lies to the area of the standards.
  case route
  /// The part of the distance outside that area.
  case outsideDistance = "outside"
  /// The part of engaged time outside that area.
  case outsideTime = "outside_time"

  /// An order needs its acceptance; everything else is asked for by the standards.
  public static var required: [[OrderColumn]] { [[.accepted]] }

  /// `订单记录`, `order records`.
  public static var recordName: LocalizedText {
    LocalizedText(zhHans: "订单记录", en: "order records")
  }

  /// What the column is called and holds.
  public var definition: ColumnDefinition {
    switch self {
    case .worker, .accepted, .completed, .started, .pickedUp, .engaged, .cancelledAt, .cancelledBy,
      .paidOn, .order:
      timeDefinition
    case .fare, .paid, .tip, .deduction, .deductionReason, .orderValue: moneyDefinition
    case .upheld, .appeal, .exemption, .loading, .promised, .carrierFee, .aggregatorFee:
      judgedDefinition
    case .route, .outsideDistance, .outsideTime: borderDefinition
    default: thingDefinition
    }
  }

  /// Who and when.
  private var timeDefinition: ColumnDefinition {
    switch self {
    case .worker:
      ColumnDefinition(
        rawValue, .text, zhHans: "劳动者", en: "worker",
        aliases: [
          "worker_id", "courier_id", "rider_id", "driver_id", "carrier_id", "courier", "rider",
          "driver", "骑手ID", "骑手编号", "骑手工号", "骑手号", "司机ID", "司机编号", "司机工号", "司机号", "配送员ID",
          "配送员编号", "配送员工号", "劳动者编号", "劳动者ID", "从业人员编号", "人员编号", "师傅ID", "师傅编号", "运力ID",
          "工号", "骑手", "司机", "配送员", "师傅",
        ])
    case .accepted:
      ColumnDefinition(
        rawValue, .moment, zhHans: "接单时间", en: "accepted",
        aliases: [
          "accepted_at", "accept_time", "acceptance_time", "accepted_time", "time_accepted", "抢单时间",
          "接受时间", "应答时间", "骑手接单时间", "司机接单时间", "接单时刻", "接单日期时间",
        ])
    case .completed:
      ColumnDefinition(
        rawValue, .moment, zhHans: "完成时间", en: "completed",
        aliases: [
          "completed_at", "complete_time", "completion_time", "completed_time", "delivered_at",
          "delivery_time", "dropoff_time", "dropoff_at", "finished_at", "完单时间", "送达时间", "妥投时间",
          "签收时间", "下车时间", "到达时间", "卸货完成时间", "订单完成时间", "实际送达时间", "结束时间",
        ])
    case .started:
      ColumnDefinition(
        rawValue, .moment, zhHans: "出发时间", en: "started",
        aliases: ["started_at", "start_time", "开始时间", "出车时间", "起运时间"])
    case .pickedUp:
      ColumnDefinition(
        rawValue, .moment, zhHans: "取货时间", en: "picked up",
        aliases: [
          "pickup_time", "pickup_at", "picked_up_at", "取餐时间", "取件时间", "上车时间", "装货时间", "装货完成时间",
        ])
    case .engaged:
      ColumnDefinition(
        rawValue, .duration, zhHans: "时长", en: "engaged time",
        aliases: [
          "engaged_time", "duration", "trip_duration", "订单时长", "服务时长", "配送时长", "接单时长", "行程时长",
          "用时", "耗时",
        ])
    case .cancelledAt:
      ColumnDefinition(
        rawValue, .moment, zhHans: "取消时间", en: "cancelled at",
        aliases: ["canceled_at", "cancel_time", "cancellation_time", "订单取消时间"])
    case .cancelledBy:
      ColumnDefinition(
        rawValue, .word, zhHans: "取消方", en: "cancelled by",
        aliases: ["canceled_by", "取消人", "取消责任方", "取消发起方"])
    case .paidOn:
      ColumnDefinition(
        rawValue, .date, zhHans: "发放日期", en: "paid on",
        aliases: ["paid_at", "payment_date", "pay_date", "结算日期", "到账日期", "支付日期", "结算时间", "到账时间"])
    default:
      ColumnDefinition(
        rawValue, .text, zhHans: "订单号", en: "order",
        aliases: [
          "order_id", "order_no", "order_number", "trip_id", "订单编号", "订单ID", "运单号", "运单编号", "运单ID",
          "配送单号", "行程编号", "单号",
        ])
    }
  }

  /// Amounts and their reasons.
  private var moneyDefinition: ColumnDefinition {
    switch self {
    case .fare:
      ColumnDefinition(
        rawValue, .amount, zhHans: "顾客支付", en: "fare",
        aliases: [
          "passenger_paid", "customer_paid", "order_amount", "用户实付", "用户支付", "顾客实付", "乘客支付",
          "乘客实付", "货主支付", "货主实付", "客户支付", "客户实付", "用户实付金额", "用户支付金额", "实付金额", "订单金额",
          "运费", "车费", "订单总额",
        ])
    case .paid:
      ColumnDefinition(
        rawValue, .amount, zhHans: "劳动者收入", en: "paid",
        aliases: [
          "pay", "worker_pay", "courier_pay", "rider_pay", "driver_pay", "driver_payout",
          "earnings",
          "骑手收入", "司机收入", "骑手实收", "司机实收", "骑手所得", "司机所得", "骑手报酬", "劳动报酬", "配送收入", "师傅收入",
          "司机流水", "本单收入", "实际收入", "到手收入", "配送费收入", "配送费",
        ])
    case .tip:
      ColumnDefinition(
        rawValue, .amount, zhHans: "小费", en: "tip",
        aliases: ["tips", "gratuity", "打赏", "感谢费", "打赏金额", "小费金额"])
    case .deduction:
      ColumnDefinition(
        rawValue, .amount, zhHans: "扣款", en: "deduction",
        aliases: ["deductions", "penalty", "fine", "扣款金额", "罚款", "扣罚", "扣罚金额", "违约金"])
    case .orderValue:
      ColumnDefinition(
        rawValue, .amount, zhHans: "货品金额", en: "order value",
        aliases: ["basket", "basket_value", "goods_value", "商品金额", "货值"])
    default:
      ColumnDefinition(
        rawValue, .word, zhHans: "扣款原因", en: "deduction reason",
        aliases: ["penalty_reason", "罚款原因", "扣罚原因", "扣款事由"])
    }
  }

  /// How an order lies to an area.
  private var borderDefinition: ColumnDefinition {
    switch self {
    case .route:
      ColumnDefinition(
        rawValue, .word, zhHans: "行程方向", en: "route", aliases: ["route_type", "跨区方向"])
    case .outsideDistance:
      ColumnDefinition(
        rawValue, .distance, zhHans: "区外里程", en: "distance outside",
        aliases: ["outside_distance", "out_of_town_distance", "区外距离"])
    default:
      ColumnDefinition(
        rawValue, .duration, zhHans: "区外时长", en: "time outside",
        aliases: ["outside_duration", "out_of_town_time", "区外时间"])
    }
  }

  /// What was carried, where, by which kind of worker.
  private var thingDefinition: ColumnDefinition {
    switch self {
    case .distance:
      ColumnDefinition(
        rawValue, .distance, zhHans: "配送距离", en: "distance",
        aliases: [
          "trip_distance", "delivery_distance", "mileage", "里程", "订单里程", "行驶里程", "服务里程", "计费里程",
          "运输里程", "行程距离", "订单距离", "距离", "导航距离", "公里数", "载客里程", "运距", "运输距离",
          "配送里程", "实际里程",
        ])
    case .weight:
      ColumnDefinition(
        rawValue, .weight, zhHans: "重量", en: "weight",
        aliases: ["order_weight", "货物重量", "订单重量", "物品重量", "包裹重量", "货重"])
    case .area:
      ColumnDefinition(
        rawValue, .word, zhHans: "区域", en: "area",
        aliases: [
          "zone", "district", "city", "region", "station", "配送区域", "片区", "商圈", "行政区", "区县", "城市",
          "站点", "站点名称", "配送站", "区",
        ])
    case .category:
      ColumnDefinition(
        rawValue, .word, zhHans: "用工类型", en: "category",
        aliases: [
          "worker_type", "employment_type", "骑手类型", "司机类型", "用工形式", "运力类型", "配送员类型", "人员类型",
        ])
    case .employer:
      ColumnDefinition(
        rawValue, .word, zhHans: "合作商", en: "employer",
        aliases: [
          "partner", "agency", "fleet", "用工企业", "合作企业", "用人单位", "配送商", "加盟商", "代理商", "服务商",
          "租赁公司", "车队", "用工合作企业", "合作商名称",
        ])
    case .variant:
      ColumnDefinition(
        rawValue, .word, zhHans: "车型", en: "variant",
        aliases: ["vehicle_type", "service_class", "service_type", "车辆类型", "服务类型", "产品类型", "业务类型"])
    case .pickupDistance:
      ColumnDefinition(
        rawValue, .distance, zhHans: "取货距离", en: "pick-up distance",
        aliases: ["pickup_distance", "取餐距离", "接驾距离", "接驾里程", "空驶里程", "空驶距离", "取件距离"])
    case .waiting:
      ColumnDefinition(
        rawValue, .duration, zhHans: "等待时长", en: "waiting time",
        aliases: ["wait_time", "waiting", "waiting_time", "等餐时长", "等待时间", "等候时长", "到店等待时长"])
    case .floors:
      ColumnDefinition(
        rawValue, .count, zhHans: "楼层", en: "floors",
        aliases: ["floor", "层数", "搬运楼层", "爬楼层数"])
    default:
      ColumnDefinition(
        rawValue, .word, zhHans: "批次", en: "batch",
        aliases: ["batch_id", "拼单号", "并单号", "批次号", "波次号"])
    }
  }
}
