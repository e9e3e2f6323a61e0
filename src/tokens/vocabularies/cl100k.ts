/**
 * Written by `tsx bench/fit/fit.ts cl100k`; how good it is: bench/fit/REPORT.md.
 *
 * @since 0.1.0
 */
import { vocabulary, type Vocabulary } from '../vocabulary'

/**
 * Estimates tokens of cl100k_base: GPT-3.5 and GPT-4 of OpenAI.
 *
 * @category vocabularies
 * @since 0.1.0
 */
export const cl100k: Vocabulary = /*#__PURE__*/ vocabulary({
  name: 'cl100k',
  layers: [
    { axes: 0, step: 1 },
    { axes: 3, step: 1 },
    { axes: 4, step: 1 },
    { axes: 5, step: 1 },
    { axes: 6, step: 1 },
    { axes: 7, step: 2 },
    { axes: 9, step: 2 },
    { axes: 10, step: 2 },
    { axes: 11, step: 3 }
  ],
  adder:
    ({ symbols, histories, units }) =>
    (text) => {
      const length = text.length
      let total = 0
      let before = 256
      let history = 0
      let group = 0
      for (let i = 0; i < length; i++) {
        const own = symbols[text.charCodeAt(i)]!
        const symbol = own & 255
        total += units[before | symbol]!
        before = history | (symbol << 8)
        history = histories[group | symbol]!
        group = own & 0xf00
      }
      return total
    },
  packed:
    '(0HgE+J*7<_DX:4XRCe-Y5N@/JScdc0-H9]5E_2aAOJJ~RFYEc9O^=UUSA;NBaC~[97~N6W7NW^FYO6U49)I(8__:7SSJWQC+1JKZWTI[_?<E95Y' +
    'ZPgEI9V(Z+^50>:Z6II^77,D=48V2g?A]A()gYW]]3<):=?X.HSW7VgWcedcc(JDQ:<2([M/4F/A,~)3//MPW65E:H^4MR5MBUU:@X601SCd@TNB' +
    'L;UMN9?~+4_c=4^dH6G_<,7?CN*+a=]-14=?XPNLFA?VQ6X,^3~cM:Me40OV-IL3)T,VA*5S0K?KF`]Y(gXAaRYJ]U:00(9I-XTH-a02IZH8B(G>' +
    '`/<>KLWB+N_gCId^OSd((((,20^5/M+GgJYL2(JPZ.S?T4HXQ1SU/NfbL`6HDcD~d.ZfURbHc/bWa:PH((68A^XP-DU,>ee(U`f~<gWbM`8.39)C' +
    'f~gYXBV;[AUR[3MgRC+([^3.,BXfXA<=~B?N]gMER_6>MED^0I9I=J:P.XU^6d-Eadd+`ME/F.8A>A[Q2a-/3*B9b48:b8LUZBR;(=IO(~:=C`-f' +
    'N5dc;EgPDV~P/>0~7]b/g;G>[*JgYO2`dG6[N)K1[)Z,1,QQN<N>EI<NGRVO6QH.ZJ`;R3Q4Q=ZY?RQ0Zd)/Qe7A?bI9YIdYZ_Ha+;*_CdRQ8?DM' +
    ']FI8EV0)WaE/8U9*-Be*V?JHLg?@YCP+F;IU4>4_S*bX3[GJQ@dC5-3QR;O4eYDA29P^C@c)QJ@8c(6b_dO@N66><FXa3]Y:DF/A^J6,E/DL5M)g' +
    '7Z:XGLa[IZ`*E(cL]EBaHB_eCKb`7]8(3LEUIXTd<`<:K_W<>7DW_A*C82`e-]NM8A/,A.8L[^eTLX8GA0ZBTg9=FH+^TMRVO1^2<d,/Y5~_>(^G' +
    'G8:C133;LB7eNf_7EY]YRIMRCXW[DJ`-BCXUNW_@dN[.F*WXSf;K3`;7=YE5aR_*TaIBJPTXKV+HZ;f`=1>G;P72KD<__ZDa~0I*~~N91BJH28RD' +
    'V@dRDOS=e_;+LG~15DOWPED:XTd9K.*@49V2^E04b(a)P^JL2bfB-KgEVX:Wg.f1IVM-/X7NATG*SFI9;<E=gI925WL4fU6`;8XJ~0dQRH9Cd6X.' +
    'S2V@cN>-L`K))ZOa;[?=8KC7N/dB<C3`[U^2=92,BQ?gH(SNgCP66L*XR.bd;OF:XSI5JQP+A(6PWIZ/D<.aV8VSA08a.W)M6[)E9-?613>]]ND7' +
    '6*R8W1cL-I`(9FHUdGHZSX;3,[4U3AK,P9T*EBJ?Qg2(>1b8:,,.d82I,aYeY[9EG/_*:V1@1Yb_~7(bZc9;+-O;:?L^7C+HF]Ab4`Kf2J>9d3BM' +
    'ZbEKf6KZa?4^IYA0S869[*)+0*-`R)JV`e3.`JT*d3N;@L1]KTX_HKGRDeB~JPN4FfebQ]cgV=WB:c9L-g~8>_bgB<.b7]T+4[T2H/-W;fSaY,-Z' +
    '@-;Y2ZFI-+ML>/J,aAe,beI;C46E)HI;Y^>Hc+V.;:]9SF3FgAJB]+d,C4JF2f?2AT~<U~6S3f3g0._S^;dV`.*McfV_8[KLg:)aFbF7TcSE]-D`' +
    'dHE-0(,N>^4F4?f<E/5+_ZU>?+NCMgc[dD7fbcY>*KQ7H8(P^T)I_]*9`UJHa`R]WgM>ZR_IaCT6M.M2OC2KAU9(1/aGTf].EO0Og~A<We=M3.J]' +
    'K>IBR6=`O(((8JY68@=7gg-A/AIWg4V</YKH3PGJ`gR>,CfW86X=BM;Y=JB)4E)IKCCQ[<,e>K.3/e=5;*4(PZ`U:8XdL=e/a?0G*fA1aU9JXIe)' +
    'b94A,/WHNB,`MQMVWJ4X2X9J:Q9E>*X_PDT[FF7F~Gg85F~J=X/.-G]@Ef+ae/0J1B>cdGJ=P*:H,aX<2~5gA?OXLeaMYO8@`CX=M_Q+?VcbE+.G' +
    'B@3c22-RIJ*KM=g;Y(QB)R]ZACNYDMCKI8bWOZXAZ)Yf1Mgd`bK927>Fd3~Ld;@.+g+VIFgD*K~0BbYM-Q3<@a_bQ~X.O`e~;U-a=ZHV<Wc5HSG+' +
    'WNV6dG?f5V0([5Y[ESPO:84`B]6TgC]PNII>YSWAc`WWH6?WeZc?361S4c>42f2D(HBXFQS;`-0e*G-3[MD5@V@HVNe1[7V@MB1VO7HPIR9YUZ`3' +
    'LaW37~1O)U,DMNI0(S?=XC4QOb10fAaV8@@.K(FQ>Q2Y+;?:D/`XWbNeRJE[C5<Q~C,V98+LVYYf@2>TJb;Q3N6[PDf_cgZ)X[K:)[/60Ne765_M' +
    'KB_>/^3Yc=Y))=_;06-aB.G~<77dPVYIf*)D93_+;BAV/OL+`NE;D,[;+SDKeL2/eAQUD1~eYTY)7f(~5P2ad6.//LZ]05>b9PTY:HE()X5b>9bY' +
    'E4`WR@:8>Z(DA?AG,`JH?1K,<:U[:YMc2+C0S52^.65+X4X.HM[.L8J,:(?Ne7b_J2~(^gG3?eO/LJNA0^)+7RDO,~@@c8O:ZSPW+SZJ>5e2=~/Q' +
    'WEa]2F<6;gfB84/,9~^Q+Y2@N;AE<2SRa;/=E7E-WOW-)/ORF6ZWHBUU)P_7/9K~@)S5QFMC4R:fMHRfBTUggdBd(EAN)Gg?4@>IL5aG^1C0;]DN' +
    'KJ1:E)-69TU5*bdYd;922:S-3Q(TMaA0T108-LR2?9@OGI3EG)WH3~9=__IgX./9Q(+S(,ZG=`M*2IGa7R,VI`:]HJAGF^>IWfS044]MB,c.,R-C' +
    'Ba-bBH_LU~E+KQH]N*I@U[LaF(I<3O0/B0D,U9T5(OF9~/BU*WJ40ONF4-O7=]_9>c26_=/4L5EV(4~4AV8^ZR5L^9[88Rb1;dGU.:(80O4>4c:_' +
    'BLRb9O8>Q(SRCV11Y:V>RW_=(((,32`g@`32YQb9W45X0Kg2)*g8(_2>OO3V=>2?H[`[G<EW?DR1]Ee;UFE(@8?H=.GQ<QLM7^[e@K)T4?4]L8.W' +
    'TePA`4<6A.RCZ:V?1X+KL4;`CC=I`LPaII=R.3,@FZ>8V8=_T(W_S^F[+4VA54ZFPG-@/P`77M64K@:40*gJ4FKMe0eePEB;C:9.*f:>cP)5.Red' +
    'RZ,86SF09LDRE<KZRM_)3]WJ`c`Te0-=ab]>Qg2RLQM5S)L[LdGbfM9YeL:-,AC1dQGA+a.[TFFW-X:+-2aE?aTc-[RW0N0YKgBLe)]:SFZ9-I-f' +
    '=FK_5LBf?^>6cMLgA~E35)5e~MF=c127;5^XARNU17808SNE)FCde~QQ7gg..CO+SV2=?7X,-AEgeX2*^(4a3CW:`GU.3J@~XU6dfdbR<3;D:~K6' +
    '*JUXQbPO?2f(+?-3,QHC8.X^*2;~^?Mg1I;-B<NYaC/A?E<AJN`TIA;:(T=Jc0FTf,_IR-,N>EHfVe]We.:.87Tf62TdX<0(T^TPc>^Pb~D(?M9a' +
    ',cCCeaPD~S`,Td-L]]Z8df?U;SD*G40GGQOH1,X2_B]0aGM)g8eSbYKF@3Z[C5YIQL*EE+dYM?H8-94d4Y4_B~_BWV2c+P~RT;5KY6cd@3[W[;2~' +
    '?^[/X40@)>P6V481GBG97>U+NH*E[d00Y~DH^2a?2;WWL(_CNOT^2)PN(cB[He7S;c~N`(?Ld]GJPAJC>:XfWFJZ~O54,a_W39P?+6JHc((d2V2d' +
    '<(CeO@+O7T)*WK4D?Ea9WL;CZHNe90[FPE(2GFe8ab@00ZECYZN(]_1Z:+KQPKR@88G4]~6Cf.(2J*ER6];cFS_(]0H.a*G2*d6~(ZcJ_G:U33?H' +
    ',(G50D;,J10>IMG<`YJ?PB_L*d.~]U^-LJBVC+[e/D9,YL6?V*QR/4Ge`~U_8BD<ZU772@WGWE7/UFP8`+(-.@K9LEEgK_>7W2B_dUSMWW:OOUXY' +
    'Qa=SG8BZ8SJZN:I,XHMXR+A,=/:?:_2/g)ZLDH4_3KR9N`ff@FTF7Z)7I]UB6XK?gYM`;,.WUU4f5?LO`=V2geT(-`gUWW,Y[4<O=:P]<DEf9LK2' +
    'JKA.a]ff434X?bdSTWG-Q15=(:/)D@-+D;cV`J7~]Ng)0S:.+1LGc:NTHBHSI^NU/7e;X>,MCLec[)9@g+[b_QFfZ9eE,6--X/93.:2Sf<-+bWZL' +
    '(8QB3A)[+KdE,dg:2]HeJ8[C4[R[K@+TFRK(RE:UNg7N1/I1W3A-.A:?:6FJ2c;.H_+,;ABVLK*B,YUYL[L4LM9<T6OJUd/-eG/RF>^+U83BaLR1' +
    '[,HM8gN.8VEHQ~A53GE`;DI<]eV~N-H8WE^PK*GKN?O-HecXMCHOI12PE>`VS+T)5PfUE((CTRcI<.IW461`;)b_=N5=_:9M(`)^L)MPCLTGA~7T' +
    'UdOF^-5S>~T*[.~QaWZ6fg)A(NE6=S([~HG[^3MK*?(~`5`~OK=9QVQ4:@8R^(K([F*8SBHBeR781E:A,MH@<YaJE*5YU2L+7Be8),fJ2e?P:>4/' +
    '7?Vg4P`.>T/dIYWHJUP65>>QKg,PgIF9G@4Y]X(90`a_e<8g~Y+1M9KKU:e1P~/2FHY=0KRIG5LD+dU1+M,3cS1U8CfSa4~1(72SW-2[Z@*1:67V' +
    '?36Q4[[6Se*7NORf@QKK.1GW*G2K?UL`3O0FIg@OEc<]PW@9MEL^(96-0C1*0dc6NL@5~DMFYbCUgCH0P+5d_e4^?d*OULE0EV[0YLFM<FS@.LIa' +
    ')P3W)F;AX?)Z1Ie2Q_F;.E3=.SFOL?MXPeEF~M`C>+>NF[V=>LVOa]5*RMg@_PD(GY4bU(G8R82b959T:AC3H2Y.*)0DY)]AI9=PDM+/?c5<1N0D' +
    'TE*Y9,`C^YB)^L=:5FY5;f+E5Zb(HM_QFM=RT`0H3=Ba)4P1DfG^^`:g/S:6e5*:97:Y2?,gEM4GIEBU[YKde=^0b;>~[^+1OaJ@R*-R_)HdOaJO' +
    'XOS=B].?CbfMWO+4aE3b<+[_SP87P36J,SAQ^9)R:-b:C.FIYT>1cGY0=LcH[D,_WfO2?*M0(-~OD=P8*Z?_X.@7-CR8B3K(GHME_N16^bgL]=3I' +
    'c+MVLKMWMQJ@UVS@DN5UOQc:R*[cYdSa6./`A/b+?1.)+JGc6@^SgfW*P[629H`f5?HCN9Q98aM(5[Z/OaO.Gf<>XETdK-+KSZVI)*-f(c?RIJV~' +
    '`dU>U`0=bXUgS7Y<e;9?E0T@MfAG]B9*1MBZTQE2L1OM/.>LZM6*CY*P,]J,:=>F?6bHPSS~><Wb(6b?+>].C/LO.[4bf>XN6)NU<d;Gc:b6a8gE' +
    '/[>3C^P5YC0VR6g?M=>~`cJN))Y(-US1?*g8OO?A~M4,:/VMfI>cfULW*e,M@~KI1<f>^Zg8A,/]*6Z]BBC9VUSFI,C[XYFHB@?:`/^5-7;gVTc:' +
    'N=(8`X9EHVEa)aR<]K:*@WfOB4eD)N2a5LTCa5W9HL4<b.Va9=JfVOJB3^BB+g-QH==~ISG*Gb[fK=FLEW>80P5WgOG^-Sce^``NIebUgMHLE1~.' +
    'IR/23V6F>?gc(~.L?[S_Q[L9DY08P<:GM<>*D:-[8[b`HTd>8@K:WZV1<HYAbW:c>3GKU*@PU:VbRO4F^:ZDJZ3:*;^;Qg-Y~f05@B-M+g5RScFZ' +
    'MOd1gDfQSe5I6.~@*/A^CQ17dFBS41:7d56GP>3F[5V0Y18:@+~2(=R<2>W>]6MPAEE_@<<S>CM?Q=(EG(ZP>4R[a2-I62U)[c:[)3UPD<[aDTIW' +
    'W.FY:W(Tc:>6E9~?6ecTGa,:37?=06(A)F<QUF.e/Rc:e3L;;?Kg(*,V/Q^O8TSaP[VIZXdCR89,R2_FH`JYAB:5S,fDB7g`BLVF2MALHYPdW,A0' +
    '5KS)GT`DWHH+M;<IYcVGO:6a<MV3e1PIbcD6<)T?0~cC0QXV4IGfWb6Y[(U?6MA1e*=9-PL3]`CeAMZCXfG<.5>4JLN_Bg?X3B(E2cM*3/U2R0+V' +
    'Q.R0J@D`]<ASA:F(2??*YDGAeJDXZ3b+D58[J>0]S(EcBJ~1?_K/;0>[-C`4dZCKN8,PcgCIOM-G<SP`R=CRa-3<<XQ]`.D/WYRG+@1SbcXLgKEf' +
    'A[EHJ6(`=1P6(.*WHD.J;-U:L/J7@AOTV8AM;Ad4=F3ZcIGGd?)HU/aBU;I*^A4S-H5A=K<C=bSR`R]?CN6~_2JCKg6PGG9PKa]c8F8Q@YWQQd;Y' +
    'Z8:.]fc+OGL93Ma;EX3C__(dWR^6ReH,e:/JcAN4=[@GI~9U.S@L_XZY5QdIT>UI05eXDL.(C6OT7>+0-`XU1W(fSb8/80cO6c,d,S>L]<0O8M,3' +
    'RUdT5U0[_-.gA_Xba;cDCIOMf/DB19DCbSa4ZGZ;B0`I6N)=I6-BUdM4ed1U;X_*9FQ-W4GG]X.<EaP+8Og8=DCVLdG<Z,g/5UGT4?>SZBMO)SC3' +
    '4+7.F;7[FJB@c7QVL[HdUY[+,1UD:NEL8=Y08+``f3[TbL0,H.(7+QKT6AZ0FB^+96V*Y2;Q*gg_K+=^E4bK1XL>?QN-R(AKJKEa4ENcF=5Ff969' +
    'Ac<_+7)>J>L.P72AFF6Cc`([Q6?Q`d?@7-KM:WZHYP2;4^ZDVQP4S[[>)bD/b2Q=*SDS/Gf~ee)/=BO9O54gV4*OH/[c)beVFYL(QKERYdW~_6P4' +
    '(X,CLUff_OB?8/DWD27GS)WR1<@Ge>8f)OQfG/O-G*ST(ZW.@Z64aHY>HDad:=eV1dHC6>J4X.*7:(_Z,`Lb^349CaNMW?CIZ.0McB?JT7A0PZX9' +
    '7W2F.Y~6fUZg[K+=JXVe1,6b[2~V.,Mec^^G.T--(eGK82aD@=63Z>QHeU()[8HDWGFIa`=W4V=L~S>E^I2WB[@/F?BbM~5Nc5R^UKXBCKU):B[f' +
    'cRS:c@=`;XZANI=1^FC4GQ9)3P<7MdZ`B>NfIcA6,`HPg+5aT.4/.80,G^P27LHQ2+VJ-==N@cO4;aZ]~cT`JdZ1HbPSbe5>P~/SeZL9(YT~1SZV' +
    'O5;`SaK>K>:2:9D+Y-QQ4d2F7JTCI+1Y5B<EI+Z*OBAad*,^[RB~*>N]TY2AD27>020+;FY+4TMgfa+P,PV1B_1LX[(9K2Z]B74Y[GBQCJZ`+=::' +
    ']@*]VDbOD3M_],`2[YM*<GE.O4^_Q4-83bHS]3*5<4@P9(3LHQ;`f)Z+aN2KYZPL(<BGD>SP(M3b8b:LYgW*~<>;a5a5BdS0Y;F6D_M=.eM5T?SI' +
    '6Q>`bHWIdR.eYbVbO4Y:YY4?(>+WGC/f<LA7/Z^@)=2~A^_F.fHX~6-Ie(-Qe91YaUe,Z]4?`F:R.MZ:^<)NLZf;4`9R@~V,02EQLSIW3`bgA=HO' +
    '[@,O:O/>[_WC7~,0.g_F`Z<E>>.(`BNR))FT4HVQC8?NA2RIKF/Uea~`~`gfESKA)D)DDCYWWN^d[b,)ENN++XEDeW=Q`-IL~+0.UdIT7`P)PW+(' +
    'L1GS~Vg`-=)5<;cd_EG(d4d/(6)7H5F>7T>27J^3?fabD4b8`2f8FP*QUC/?YF^F52:1?<_X@.`5ZL9B8N[BB6OVDAa<0;X+^:^bO<46a_YF8*eJ' +
    'J(EI_?C@CM@e9].<+=e=UFJC98g4[SdA(AdIW-;*HAdXc;[P1Z9eWKdScdX5f~]GFM<-MZ=F4AUQ5U)2_?Z9<*?.MT-PR0(UP,X3Jc4c(((*5T.V' +
    'S@::4g-4FR7KX=O`Od[+2WJ0g;RdVg:5/f2.a>+f,f[R(cEJ]XG5+_1:@0Wb>`W?J.YQBUK~J0(gVDJNfO5e0KKdP9_;?HcP9]BKZ@<+?^*Z*?8-' +
    ')IPS@S)~ERO~(F48a)M)35I.C8JZW0GVdW.0Q:OY@Z:4,2AB]O3G,^JDDH~Z[g`bLP7,QZL?8@<a9N.~Na>+C8:H/^]d<Z/Zg4fJ3fc_P(K7~_5/' +
    'RI;Td7B3VIVW6f7ONPH0PB1/XPN)R,.H+B03)>X[`CC?OQf5J62^F_<*,?c]@gSPYJ.R6/-7D4VC9g9a=V6Z.,@dgb9RXfK-e06TX8UGB(1H?G=N' +
    'O56XW7cOM)LF6)()-9BLF][BNFb<*9?9]GC-d2NE6-eV0ZbK)a=IR@U@Y0c,2fH43LX8TCDM>1_~_cOg>)S2Z,PR<;R9<JF^19EFF?N?FeHYfa0g' +
    'eSeKTc.2(4HefFAB3D~VOJI2]Mbef7)B<JF_~b+/AH7QOfR*=:F9IZg^/:>UP`.5H_2C3VR=CV3]D(7@:b~16e>?;IC`]*)Q.UCQ_bAQbWec3)+>' +
    '77(g0>F*<?Q9CWB1Y>AL;K)U^Y]E[PGKZ)f@2T,VM;M.O~TB[S/->D_+;]_WG5TF=Q*?_I0[XH2->7R:,0PBEZ*5@.9=a)QMAP`Y)c)E~CKKT<gW' +
    'VIVR<b88MNVB(J.~L53_LY5+]00e?Tf1;V(4De(0YO_.,(8AQ2Jf9YX[F_YdaTU2[QQ^`G9OA<_1WY]D=E-f[+I?+@_QQ.`@>Ld~U8~Kb,)IN[/T' +
    'T0c_X@4NFSWRKcF8WWd:^g^1ed^CS5@4Qee-gYAUe=F^Tg0b;`2@:85O.:4,STc;X,D<?-^d.8R=K3e.X]].g.?<X@aO08OQfg8Q>XW9R673~:(0' +
    'ZBeRMa`F3fR_HATZRYE@-YC<F0K55eRU*,JcW[434*fB^_6J-Eg1BMM*E`GWcX+WFc5<+WFCeH6FT8,+4FX)F5a/9EIW7^2?*,1gAU~HSK9[<a/H' +
    '9BFY53V>XQD:?-F643-M9fa*M)+JBB`@ZT1[3*`L,1fa(c>5G6OD7M0@8.G<PHX@E?^2=W@/8Q+M>BHHBH[`gYE`Q[4;@/WNTPfaV_7)c`1W/JV.' +
    'I~9~b5SNQd?K_Rc?ZfR8Z(Hg)9JgZ`;d)9Z4Bd2,^FSZK772c_-G=GU3U)KI=.LLKG(]@3Y8-IA:3fVF`f(Va+J4Ab<S[GK8A0U>-M?0KK*VPR@>' +
    '?UYSC<S~J6/PP(bER5J>LecPWD~@8TP/-FYVX8U~E9LDd^W]+1f)RXG1)Q?_IXSI:RKLX5B^XbK=WMVbARQO9cC2X,6*AI_^+:GAg8G.4~Q-.CM-' +
    'd^LBcXDW`LR<4(((-E3-M,RX52Z?D3F_d3R>gIJaR5S69fP2Ie,D;=:.VX6R.(c>^J4-gTc<=~IKALf^C@?U]YH<@T8V4][UV:<1^3c<2R06c@..' +
    '=2(b9/7N7=AWGK3)(=1~]HG~FR-E,`:O3W9`I_PS^;,JQ:?D2gBS58g__aT.*>SgbKS1P3FH]G/]cZ3BXRSHEBS==4Y0=([S3HR=cZLEKJ[c]~+:' +
    ':6dC1A7f^8Y,3+(I9FSU(((()X9+S)<-cMM?X.H16.U^UYfJ;NNC1b-[,6^5`5CZ+Z_.5C*Le`6H6W@K927Y;P)>WF0Y7:aO)<]E_^ZadEQ6M2-g' +
    '7ACOF=>];5JTa9d0Y*gQ;DJR:CYB_cH(7^~*3WA(/)S4c;AQ6J:V5K17c9RZ^QECZS:81)Sb[^R9^:6Y9VIbJ_M2GW5JVa61@Q:1b=__.d]N>ST?' +
    ')2>AdBKRW7gfgd4W/7L6X/E^e7g4]B=-`9]3a.~5cCETBg/S=8/G`KH]6M=RB=cG_<=^*Y5XcUe5AS9DM:S9.8/L[UG0.E^c4M9N;093=H_PQ_=6' +
    ',gQQa/08R:(]a5~)faa.U+SeQN;OX^J<))X)*I<Xfd_S.VGTfg>?[K_:B@08WH)DQ?)c]G8,?7X/>@faT<_M<J<1;7^JWg]a^geLJdD3Ed`SA?>c' +
    '*^~af:O=1`1HHN<~*3:3RL;?c50B4CJ+@UDEN2=CX^^]M*YY@UPI929O@BCMO9BfK>XG)5Md>A@T*<4--J?Ca)g?/W5R1U@S=AI.;g[F<eV4cCOO' +
    '840()fg],,Y;Ue8@S]3V(+W4+C^<eOce6.I=<JdXg[^eW6e)?R+KMX=?/:~MZ`AJB62VdT][cWJ+TMPZJL2BLVa*JU-1VTaI/P/B)*E8P80:.;g`' +
    'W1[~4^@II03EX5)[cd[0OCFI=`N>.+O_@Yf)0K5MGCSV@?7fN;8.0D[0<gQH<+4B(332`(>(64I1Y7H83SG[(6MDTHGIO75[MB`JLX]5CA65QAc2' +
    '<14XWaAV~*`3_K5C>OP01R1>b1a;+D=,K9/<0cZF=ZLQ@ZJ_S/^Z_<~R@62bKKI`-W+,A1N~AI?LfX*[YI_4c+DM]C7WcK3)L*X*;0XUXFU>Q^73' +
    'U-1548B=P2K9~;WK>7:.MN.G+VY(*5,ReQY@Sf(6W+Y[OfPg2](H.K1(UgQC;g[4.Vf+>SgeZ*>C6K)K=<MC]E^8b@0WSXPX]SXYWA5-H62Le]W4' +
    ':N4G71eL@L?:FB5OZ2TXLEde</<ZMPL]fUH7RI~M,OKHDR:fTKK:g;1a1-VYU=7HD4.[.VRKMDAJL,):E@@g5F:*J0777^0fUK>QBaf+)F9::B;)' +
    'L=[a7>[gELGe;G);FRCHKR6+Zg^`]9aP^*-EYD*Z[*73(]5]Z<.OI(FdXWPDe9/>b:~40gWYH75(g*XOb04*A@dIRXK9[()AGO<UN:9.VJ0)00>+' +
    ';H57(8V_GGY]N=TR4EL=CXJB8/`-dNcUI3GJ*^X-a+2<9/c@)OGgM:~3eaA5ID<P8:2<?U6~C>>5N7BOQ-XN02Q<)TLA;O=.a^07G7^)/GAT<YJE' +
    'Q`KGP,;c*^SZOP)Cf4[cO@M<?(E-IJJ(.A.)7S/C>S70[XU8c6J0]Y5<+/-9bEEZSW/^BDA?1Ua)aR`5XNT:/Ob/RS:5c8N1G28HRE=;Cg.1.UA3' +
    '*:P=JYHagW.+.]W2-+^?5B@^_PG`+N`/O1VB*QE]JP-gHP(:J68H];U1BR,TRYc,d6]F?cWe2,aeL;4C[I]Z2`G73/8Tf-TG.fZ.8DceWKg@LB:.' +
    '*Lab0RDg0Q1TKI)Y[;BK5@J__DdCCE*D/WIf+dGD+?bCZ:U+>V,Y2Ya/X6;=;=_NZWg@33fO0J2+(J11>G094G_(T/5fg8*`<)5IbI>N@(_GOfF<' +
    'Z6__PaL`+]*5WS0fX(;+JG3PW.36b6=1GL?V~c<Q5gE[5Z0EHe~5D0UR=Y^`Q41-V.);((9X=KT,*QG(:8_B>127VfS5M_TKdI0U9g`8IUL](0I=' +
    'HBC3JBVT2+(((1U[?Z4N[[32*NQ2f=cEWP/:YF_ce9HdXYZ^0Y_cC~Dg,XD^5A^?^8[10RNHBf6_*[/,JB;:UNTGS1e_KTXL^6O[C7NSa66UX@>H' +
    '/R~2_YVBf69.3;9H,FZR=7W<Ja5UP7EVfXK055Dg[+4/a,P=12e>;G;b`=)64fd)UOL/PVfOQ_ULb?H.=]NL`IUNC:PQdAZUC<ZAcLU>FS]PA7-~' +
    ']P`ZJ1P+>^f2KgY9<[8XUC_c^UHOSV,;N@bW;LUUVWT3PGH+X:).f0[1H+P*J5XH<VHYRTSA1a~(G,g-f09)XbFQ.[/_+-X</aQ6KTc[N?O=-aG/' +
    'eBZ_[.[_cUP`TfOKG82AXHd6AIGDZ:-e)[GH0-:?0FO7J=P>5NL3PVPWQ,]MEI2Y)1)<HXd?CV-W5L7KV=?bfg5*L)GH@TA?ECf+7.J[HU5>^Z,b' +
    '49cD@dgLPT0:4GW)(1O,LAUA=HUg;Y9.G]GM58fgBY.(<8@,;4aNK~XF;Q>a3;R,E~L/*V(dNec^@N4gWdHXd)94A5LC@LV@:)b(6Z`U)BH`RU?1' +
    'U__=P~.W2F))Aa:VYC->7BPSXWW0)P=1,/H0L=P8/XQb0>g*@57c2>^AZ:^@J@.PCaNF))XBK=GPCeSG^MB.R62N)fU68I8ebB,SJdBKIIIRRFB_' +
    'QDXa3U<CCZF[S-.fdT[[-O*Y8=7`53Q)?78CF1_3[NO4~GGY36^*>WAf[8KCK^7H;I](Qg5*FP3~6E)+2W)(1P1a8*5(_K(0;ecV^76QXZMQ/ML7' +
    'KDB8267[]2JN`1WV.I,1Yb?QKF?K(.QZ^X`cGC3<VZOCNONG+R9/aHSHRcGQg*X;1:T9NDQSDPEQS05F4]>ZaQC@<F6]IYWV;fJb.RSEg,PC=]P;' +
    '.0W9C=HY1(ZcU-Qf.9^W:1=d-K[E653-(~3Db@bNb<]4d_:9*R-_)IGT12SLgDO4QKCPLe;U,<4?_MAHSZU22=D-6;5O)AJC,1C*-*[43d-gcTDY' +
    'OJ[RO[(*=FU1*O+Cd8<4eBgS@9=O=5QBZ^AL@69NfYC2AI/SM:~VT~B>^U,,CM_FWV5LVKG`V[-,@+EE@^-7KLN19@JcgTA<PXGH`VT;HF=Id6P6' +
    '(*FE_HKK5Cc3QGE+,LF:Wf2)FK.,M6ZZ_@Y2OT/-229RK7]4?QZ;YW:;OIE6D?HPQ~-,M@2Jd7YJG]CfLMG(LT6TKLWLRc,1(RFE>RD8~]PHO53<' +
    '>Ag6X@>_[SEbg:E^Q/5W[1=8VG<6ZeV:b8D+WeM3^Rg/PE.`~f;Q?8GD^N:R9NVE[^QWF3D6AMEXV;O7XS>DNIc]gHNEZ~8]/)3W=/._BVbg*`.P' +
    '@Hf-bb5JC<8ZZB53)[1/8IWM9cUQ=-(+7=]UWT;B=K]Z5YL;6_?DYXcOc^<`ZK:U8/=VfY<D8(7a_D:@efgW;>UD>~<eN+-Wg=-GBB1J1AdXENS)' +
    'S;MTVXPG*<;.@.,3>XVUA>P=d1FG[V22)~*5,dPN4@fN+UF(3g:PeB/+4[,=C(YAM(-H-6QE[=X^Y>Y+7gFIgNJAY7KN*8Db?MXgUT](b]@(@YD0' +
    ';14,aQ?JSCQ8QMAZ_WN9S*BZ15313)bS5NOS5]?RF9,+JSd705^?dYS_NJYAL*bHb7+4C~D>Me<C]=?@HS]X~^QXFeK-)gM[E~(P6J*JE+Y32827' +
    '^MWL)Se^a4)*eE?@FW`LTV(;;?d1+e^d]P3G@Y.;E[cQNd*[X1:[=gER<bXAaK1WFQ28P8Af,KaDH[bW~8)]=G>7bU](fT`a>P1GRDaBS`XYP=5W' +
    '0KeD,FL_dJ.WVJJE;+UaEK*-=OL=H,dA?C9e_[)-2S2L;VPDOLPcMHVBF.BBS;[P^2U5ALa+H9OJ@ZMW8eSYP=~_9g9Y2M.MYfN5a[NP7^=:V>Qe' +
    '>X(L-?4Q@[a<g~1KAd<I.XU*@C`@RV/)^F./RS>_N=]MG42]8KD~)[_fG2d2Kg@=XF~X]P7]GFS_25E0*7N*BXJ@4RKcZL5@B[BVP;@=>H05F+3H' +
    'L0d=LPG-TQg81d.A9H,*<,CJ>Ja-2IC2c]DGGZ-D^7gUEBDA?cZBa:Y7dGG.^dM2NcB.f3af(S;OSL=H8fKM+f4QY5V[A+.D4cO5/eUKI0NbNPBG' +
    'JN9G5USFb3*cVYgVA4d+]Y3bQMHg9a~@e3F0BdDKC-SXP;1E_fZ0X/W2^eebQa=YNYF-`ENgMHH8G*e0+PFgJPWSP5VA]/QG0;QgLfN1[^*:((cg' +
    'Q/_3adJ~HZDIc~A_NIbF*@(,6(Ja(A1U^Q(H<R+BD,1>Rf+aMN.U[`a<;KEIKOV7YDLb-8W,1L?>HAM3DWG(^[)4K=0E?g19BG*Y5e`8_-A0>-;X' +
    '-5,:E3X5EaBf[;]+)7d9^*U<;g<Yd@Xe1Q.Ae+)V?)Dc+eQ]>RK*7c()-RU1(bWM/H+~Z7WS8bLK,cN(,J7*2TE>O1ZS9E@.~gRKL8`4KECFXD[_' +
    '<N,7ADNR2YKN7dVWM7-O4]F64e,0Nf+QM[VGOggWBHX?~X7;YNI4Of@6/]F(>0O5?@8W1d@1.H]57YMdb(DZYcHdVNI>UMc=aTc,606X7c]gM*>Y' +
    'H2>@D~F*-cU=?/N-~;38XHY>`EgT36Sb^fHDJ21S^.fPVc4e_aQ/OJ^=W6X497+eE8Q=O;4,I+1H^`PS99GaD_.>96@1;03cD22_[0F)91]d@Y(H' +
    '6>@+3T(;[TEK,.~?U+1d>e)A6]).6HB>^OKe;NWI=gOY=`137G.H+a^f1X~1C>I/9.V~R3BeD]Y4Z^~Ba*;Z3:`IWXH4?cO2QTTCTZ(7RG;1/-Z6' +
    'JO4U3[*Ng0>-SQ,MXBXKV>7)R(;ga]XMO-BJaBI9[WEHSbGQKD*@(`g:1d_GEXIUga[O;U;Q4SLNbT`R~Ng3/(c;0CF,4GM:YT8BM/QD.G9R~R@M' +
    'gP3eY<EeG[`(J1+GAgBBCd`@_AMV~XYgTLcNUaQW0P;HCc+3VM)`>V@(D55,?b.:-@_a)*8^Q^1N*M4Z<75,C,<9O4>M2J+=OU9.-?-d<R/^AcTf' +
    'X],;`_4Q)3C1NE=J<<4(GSOcK:39T5ICZ0f5YM;V63*L2*MR<YYTE^3[~HVBcI[O_Cg9[>GR`>BL_W*;<H*(<;S+cV<UDDeeJF~Bd2X?)WG65SBL' +
    '[K,:dZ4IBEC=A+HW=O=0+V-e*KaM3O6WM>(95a6,60c8@(?*@UGbJNH=N/HQc~`[Y-7Fgc],aRa^KL8<)RBR3VFCSBS+Uaca^LAS*Va~>ELc4=A-' +
    '87A,X^DfK/a:6H6J>QO81Pg2ADWaR(d/1.S+`b1O,+C0DDAF@Q5^:42?P<1_BJN)(.B*-GG>dC<L0FR>))X8e,*;3<1b8dbb1HIZLM(2:HGAcTQg' +
    'cXC6;8(3G,49;1VNTd>Z6<U?eQ(+(F[ZD^(d`;FQ_@fTEXP[^aJEB;C[SUJY4fb[T0J<?+;5`CAa09_OC^]T+B>??9SOOg8AddF3RgGIPeJPVG^L' +
    '0[@QA]PMUO+a@,42IL_-dcV0.)BIGa=e(>,5;a4IXa^~EMXAeSC0TVAHWPIg(@eeWe3TefFG=9U-=(d4T8M:4*f)BMN`GIJ>a^`I44>Dc`4[Se*`' +
    'F8*^~28M]@Z[)MH*(49RHQ`d[_XDYeV^@91Gb.gM6^>+9)*RKZ2+[E.K6c5JC-E[d>[(9Z(+3W22W~^/6SK).d<SgeS/19a6(.[0dWcD(/I1G.1O' +
    'L:B]LPW.E)BbK/(((((4=F]Q((@NVR)bTE38/S[2cT1Q1g^X;+J7;WKa?;P<A:?gGDK?<CLM0@[X;`U/GHF=?I?H[K+-_<?,(342YfC(3IKM;dT_' +
    'g1JH?]2DTaaR-^ZGS~NUM6WBJIN65.0?P(>f7<I~_b8N:?LI+)K-<1U9VWbJL3`6O:VTD-E)dP8>=g[KA`>c=Bc<0c2e=;[]T]X7<(H>cH?O~VfW' +
    'BW3Z9HQ5AEH~:/FB7(0QT4GU+B4BGXb56IH_)8T(+9;aBFGT(:L:^)JR=U[fI@0^6AbEg^S]aK]a1YTKH.?dBZfD?79JF=.T3Ze1;TW*=e<O,*G3' +
    '(bF/_7@3=faP1S~A.KcIAY^^d9DV>=5*0`g]VeL6NZ,H7f7C/)2S6@^6C[@dZWJ[<PaQZH7>)<L5X:)_0.f:1K6L;P_EV=RbL/*aM/X~cTJ(8TDf' +
    '^F9b/(KHg+6-)^+7^:c-JeCRI/7cEH`@Z,<Z4T3_@8?;313LA)f13PEb4:WKZ;47?<QC4C52EJTYFO074Y8[9W:PeIT~gKb2EUEI8WYf6Hb*:1)a' +
    'W_J[?)JLC)]H9OeZe)=><L+?`4206;YaGe7]e8V9@9<8dccKA[=8+0<TZ98^aD8W-2N51(SF3^8?H-]4H15EeLF]^-J+O4X)P2Q:WR7DeK`7.ZAW' +
    '>:W4]9<TEW^()17IHAO`(+9D;?QEV)`YX2:`0W;(b^03~`cI8_<XGSYZ>3Ad`@?]W;2+_I<*YBP)=S,G_Y.e.E>K>8ee.5[cJ_7<VN^7GG2,_-X:' +
    '=PE3(W64/IS+H]AMKZ.gE6P67]YPV5=/LId-)KR,5*0aBfCW4([LP297@0HXK]OMQa:AV_S85]_U,eJEWEDW5C0[`[J:TMaBU3e*`Q]GT=_/<1af' +
    'cF,6009Q8NL:+N<NC<gLXeXRLBZQ[EE=@W*U;V6WJ~EJ?B`:[c<a^+N.~g,/NVM7YVO8.b[3]A5S?MXWM5S);/:3//+HM--2C/`9fW<SS(<+;F)e' +
    'JN2JYId<-W,+7Bg-;TE5F+JVBKgf33;;Mg4[6;d~)JD3Af,Y[O@A)dc@,EeS;N=EUL>3P.?_]=+~/Af~7(YgA0N_;[d=KcGFgZa)aEZE=aD.RW.U' +
    '(Kb]5OC0XFC3AYTX;V.ODdS[2<8fBQ:QQH5UX+:2~[YD:0NC6JeKc](B+cA95AX=XgD9RV<@`e.TC1J;W~ECdL-6J0*;RY/K67RYTE-VEUeS_();' +
    'Q0@CL~G5=.AfR8]e<L3LTdeF?3YA]:D`G2;E.abY>F(DPDC?EKa8@dT^e2_>c~<<<FONg~>X25X:I(^W7e9EW48ASB]`d`(X9b7_Q),R:N:QOe5U' +
    '6MRfd.5U^2<C~<g;Q`d>NT3C~48~;I.2aG*EH;S/;4;J.AeMg=K3J4O)R,)EZAKFTA8>D42WU5AEEF0L:L1WgNMT(4F?H<X_@dBbgG;6(EB,T4(0' +
    '2CUEH@)J>`;Hb`2GeU4T9?O90S_cCe,GBQ)W~67O(A5A??CHe.)0eLA~>@@~:5bf?T]SGN<M.(:UPeR.O~Dc<`_Q5K85AJ:4CN(^UBCa(-~gaQH@' +
    'dA;,-KVfK5KB;VbJL09VUX@:HQ_J1??C2QaWSXWWO4_dH(J1KEa(]4UR6B06O4KaAUPO1?@OHO_-N_;H-T(QcE`OOcBESYaFJKL]A=f]OD:V38HX' +
    'F-Ybb*`<b(O9(_~L;D6-eKZdA_*Q;BSaB,FWF<4]AgC2N.@fSZ~Z*7INd_DYIK<bd*IR3cRM/NPVF](_A1Z2IUSG0MYe)5(KDRP.?~~2V<H:YA8a' +
    'U@e7[FbO`7THMB7L^QI:eG4-4Jc:62^HXHD_M6GYI_FTG1/)EPf]0H9[C]fa@~EVY)f][aREU9AN)g~D<F:6e165PY?/[?Z_T9gUGIdcA83UQQD(' +
    '/aI(W+DNR(]1+(:`Dgb_GN(MF=7AQ@TG=.OUNJ92f>TES@g45`=K7OJ=)(@a<VYKB,6adA`6aD0(aaBQVW~2ZF^GEBSFHXUPFPP^9EN-1I>_KbUR' +
    '/NZQ?~+6cR^?dF;1I.D.Z/-[b.<SN3)9NSX3MVa=;F(c_D5Kb6XETf_Sa/F,F95VO_e@[]Y1*~0[KY(67WcdB;GfG0d2]*W+6>O>bDXD+^RXCO<3' +
    'cD/d>7TO;2f9[~d4a0)~/;_ZVAb,.G7V<6)a8J@Z39[6bbVMGNW^H--9*;2`GXZ3QP,XF9@c`O>/T34W<LTBMGBfI<dGG)8/bS6^Z6;V4CTeX^Hd' +
    'IUX9T_C?6;bQ)_,-@GU3JM@=O6^F@f7YU:?IBYT5/._*:/bd9b/,=d)8W](^*8]W[L]:GI`3ZW[TZJ]9c5U.5.QJR-b_cdbD/]=S<f2?OVJ84@[A' +
    'SO9Wea>2];>LILWL:U8V3((O,e:~P>;e[O>)^(DW;ZUM_bM1T,GZ1X8VF)Y><L2?`Xd;;NH4P_E9g+A<?964A66=SI3^PN4^GP1J]cD>Z<6dId>@' +
    '0^g<g=a/[Qg.Q@~Q8S^4CGF9d,E<3eU8J=ed<:ROCD@fM,W:>5?3UU^^+I_Y@A5;L^<D6bJDHXC-d4@`7Oee(0f4dL(L>K+PdG_P:Z(@=8bc:^VO' +
    '`b*Ae/dF,QJ?L[d@Oa77MKZ,,gd9./eR^N6Ee]?DD`ca+;=@9a5BSbVP(dNNf<cTb*X/^?Yd;CDFV3A6>W`Z<_fI^H+;R+*C@<~360-::BAUgIRW' +
    ';7C=,4F~,DHXX7LSG8L-VG8K>.OA*=`?+MZCG6=d^*~[X/~Q8c85W?/Y~d[XZ0UTU_ZFCf>Wc_9GCW]M1gM10N/P4I^SPO=A(IaKg7`@Q89cce6f' +
    'b2ZfKF(HLD((Cd~(JTO/EUQNU]a=AHEeB61)CV5H7PZI3-+*HeR6,E<`*D/Jb5K-ZEU9,36b_`F7g5.`MO`.*QEOQBX;XON:bYa)bG8Q-/R6Ndc~' +
    'H0;9CN(G7cW]6.5a[/XTGUbA*ACC<dR]bR*03(aF4FT**,9>KTLF9F2Y)c+,9a,YX+74;F5C2ENJI:>*3`E]WD3;]Pfa):N+)C9c(cdAXLP~]/~c' +
    'R<O/HS7b/43E~G@JN)gP[WcO+7::^*Q7dN``^I44<Q~dBd*AF6Y419VLQ7318WLbf[TS(+:HcAUW2E?,F8^96O:P]J3?0WOL[:GVaJ>f(`9ZeC?X' +
    'RUWNW.DTLR=<fQK6257.L@I^Ta*NQAcO7@Ge(LXLUK=STc~2B[+W-H/fNgZ6g60[d^)3[(eK8f<+N_ZM2_9FRdWY?A`9`H]]e)K<(`cZ=ZU=STR+' +
    '(H>CR>/-AFF],(7.ZQN~?_7K=42F2F=~;.KO8VAT2a0ET3M4(F3gf`IHC?daf)H~^ba>HS+Gb0c^CB/4;Q8c_04c,d99[aM:c6]EX[Fa?RN0^,eT' +
    '08a^~J*^Y~B442TM1dR<GJ=O1Z]bE;H21f^G*^2,CS;;)>gQQcTeSG9U*8*O(P]>DF_9JK11K2d:M9ZafXa,XU-MLa@@4DBJ5c.0H7b>NM2GI=aM' +
    '4VY(+4QaF85[eO=?ROc=aU9X13+97+_+?S-3)eb8F2G/6WC,W7ZVH@+4L1a9P*[DZF6^/eNP(VGcH5HPe:S.-5/_SJ?W=Ub/~?A@FM]OCAP]2Sa-' +
    'EHFe:31d/g=<R@N1T]gUaY/>H]fGY8?[E?AH~]81TPR8M.9c(^cIS;[5U3Z2Eda7;4>Gf5b0(08_Ecf;/1M=MA-aJ21<]eD]D4-=U?1gMN[@YR7~' +
    'e+,N0;/W(cf=@WIN_JKg(S*CVZY*]/gVUVgD[2I10BY>0aCb)d>J>6gKd>WN9C+/A(VC:FJ>)1:N]@DN??L[Z8~./B**7]~9RO5?eJ*)L)fX5g)C' +
    '_[=NEK4<-fP/XaEBEg*g;+?FCT`NUP,`P6~bZ=ZQ@SN5caOGHZ]f)T+[>:)]DFHUIUW*T=G0@eM5?Q)]g72MAG4V74C/U:3O:-e(Qe1Q_+1d)X;_' +
    'Ld)+a*b3Da.K`-fE/~QgD9c(<KPTH?W_7d?=0aL<E^cf`O0B2IgZ6TR[*[```;dGJNPWe-1Se*+]OD1LdL+5-aRUZDc`Pd<Ib-?aV3a]K?E,PTaR' +
    'R7Ic_Zg9R_05+);UWE,`T=R>_?b`[K,>3b4+>d[XT-V3K~)FRESaVG;[8.7`0?-UF]0BTYG]<(EIRM)JXYdW/B7fd-8-JM>Wdg`=XK;S.UN9Q@Na' +
    'J[RH9g(UCKF8Z3T^MTRGg`_~X6RTNQAJe^/G;DN<D+XW_]^a67dQR-<LM[]460_XbWYF/C(*f^-Q[Y_?L-B489B,0~UIc-[(P^aTJXfX*W(Ub_7.' +
    '2W?9Z;2f.`~0419g)]6S9AOT.a)gHDO0~bV?eS_<2>S:^7G3=K.UX^3`IO**1Kba/2@JR*:adI@SeA2+*.YdZ?eR3b7YNH6?I1(~BSca88cC8@gI' +
    '+ZF/]5<e-9YFVBTM_Sb(.cVSIBW15aXe01MaL_;4ZAfL+e*H]I+??JPCV2PY1G=[;`:4P1KgGKB`(ERY4a~POdI1Ac-QG?H1>_KVA>Y_>X);K(?e' +
    '.=>@>PLH>KXB20)e/I6,()[><`L?^~++,/_Fc6Zc6*Mc:~X~g>]~7-'
})
